import { type NounName, nouns } from '../../catalogue/catalogue.ts'
import { type Noun, outerProperty } from '../../catalogue/noun.ts'
import type { Run } from '../../db/database.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { existingRows } from '../table/existingRows.db.ts'
import { newNumbers } from '../table/newNumbers.db.ts'
import type { Draft, DraftNode } from './draft.ts'
import type { ReleaseReport } from './releaseReport.ts'
import { freeSlug } from './slug.ts'

/** The parameters of all comparisons of a release. */
export interface Comparing {
  readonly run: Run
  readonly draft: Draft
  readonly dataset: string
  readonly sourceId: number
  readonly dryRun: boolean
  /** Database id and slug of each node, filled noun by noun. */
  readonly placed: Map<DraftNode, { readonly id: number; readonly slug: string }>
  readonly report: ReleaseReport
}

/**
 * Compares the nodes of one noun with those of a release, and assigns ids and slugs to new ones. Nodes that the release no
 * longer has are marked deprecated, if the noun allows it.
 */
export async function compareNodes(comparing: Comparing, name: NounName): Promise<Difference> {
  const { run, draft, sourceId, dryRun, placed } = comparing
  const noun: Noun = nouns[name]
  const { type, owned, retired } = noun
  const identifier = owned ? 'externalId' : 'slug'
  const before = await existingRows(run, {
    model: type,
    columns: ['id', 'slug', identifier, ...columnsOf(noun).map(({ column }) => column), 'sourceId'],
    where: `"sourceId" = $1 and "${identifier}" is not null`,
    values: [sourceId],
    keyOf: (row) => row[identifier] as string,
  })
  const others = owned ? new Map<string, number>() : await nodesOfOthers(run, type, sourceId)
  const nodes: DraftNode[] = []
  for (const node of draft.nodes.get(name)?.values() ?? []) {
    const id = node.known ?? others.get(node.id)
    if (id === undefined) nodes.push(node)
    else placed.set(node, { id, slug: node.id })
  }
  matchRenumbered(comparing, nodes, before)
  const fresh = nodes.filter((node) => !before.has(node.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const taken = fresh.length === 0 ? new Set<string>() : await slugs(run, type)
  const numbers = await newNumbers(run, type, fresh.length, dryRun)
  for (const node of nodes) {
    const old = before.get(node.id)
    if (old) placed.set(node, { id: old['id'] as number, slug: old['slug'] as string })
  }
  fresh.forEach((node, index) => {
    placed.set(node, { id: numbers[index]!, slug: freeSlug(preferredSlug(comparing, node), node.id, taken) })
  })
  const after = new Map(nodes.map((node) => [node.id, nodeRow(comparing, noun, node)]))
  const { inserts, updates, gone } = difference(before, after)
  const deprecated = retired === 'kept' ? [] : gone.filter((row) => !row['deprecated'])
  return { inserts, updates: [...updates, ...replaced(comparing, name, gone)], gone: [], deprecated }
}

/** The nodes that the release no longer has and that something took the place of by now. What has several successors is reported. */
function replaced({ draft, placed, report }: Comparing, name: NounName, gone: readonly Row[]): Difference['updates'] {
  const { columns }: Noun = nouns[name]
  const column = columns['replacedBy']?.column
  if (column === undefined) return []
  return gone.flatMap((before) => {
    const nodes = draft.successors(name, before['externalId'] as string).map((id) => draft.node(name, id))
    const places = nodes.flatMap((node) => (node === undefined ? [] : [placed.get(node)!]))
    if (places.length > 1) report.severalSuccessors[before['slug'] as string] = places.map(({ slug }) => slug)
    const [only] = places
    if (only === undefined || nodes.length > 1 || before[column] === only.id) return []
    return [{ before, after: { ...before, [column]: only.id } }]
  })
}

/**
 * Matches new nodes to removed ones with the same slug: the source renumbered them, as O*NET 30.3 did with its work
 * activities.
 */
function matchRenumbered(comparing: Comparing, nodes: readonly DraftNode[], before: Map<string, Row>): void {
  const present = new Set(nodes.map(({ id }) => id))
  const gone = new Map<Value, string>()
  for (const [id, row] of before) if (!present.has(id)) gone.set(row['slug']!, id)
  if (gone.size === 0) return
  for (const node of nodes) {
    if (before.has(node.id)) continue
    const slug = preferredSlug(comparing, node)
    const old = gone.get(slug)
    if (old === undefined) continue
    gone.delete(slug)
    before.set(node.id, before.get(old)!)
    before.delete(old)
  }
}

/** The columns that a release may set, except id, slug, identifier and source. */
function columnsOf({ columns, retired }: Noun) {
  const found = Object.entries(columns).flatMap(([property, { column, references, otherwise }]) =>
    ['externalId', 'source', 'formerSlugs'].includes(property)
      ? []
      : [{ property, column: column ?? property, references: references as NounName | undefined, otherwise }],
  )
  const mark = { property: 'deprecated', column: 'deprecated', references: undefined, otherwise: false }
  return retired === 'hidden' ? [...found, mark] : found
}

function nodeRow({ draft, placed, sourceId }: Comparing, noun: Noun, node: DraftNode): Row {
  const row: Record<string, Value> = {
    ...placed.get(node)!,
    ...(noun.owned ? { externalId: node.id } : {}),
    sourceId,
  }
  const name = node.values[noun.label]
  for (const { property, column, references, otherwise } of columnsOf(noun)) {
    const value = node.values[property]
    if (value === undefined || value === null) row[column] = otherwise as Value
    else if (property === 'aliases') row[column] = [...(value as Set<string>)].filter((alias) => alias !== name)
    else if (value instanceof Set) row[column] = [...value]
    else if (references) {
      const target = draft.node(references, value as string)
      row[column] = target === undefined || target === node ? null : (placed.get(target)?.id ?? null)
    } else row[column] = value
  }
  return row
}

function preferredSlug({ dataset, draft, placed }: Comparing, { noun, id, slug = '', values }: DraftNode): string {
  const { owned, within }: Noun = nouns[noun]
  if (!owned) return id
  if (within === undefined) return `${dataset}/${slug}`
  const property = outerProperty(nouns[noun])!
  return `${placed.get(draft.node(within as NounName, values[property] as string)!)!.slug}/${slug}`
}

/** The slugs that no new node may have: those of others, and those that others had. */
async function slugs(run: Run, model: string): Promise<Set<string>> {
  const taken = await run<[string]>(`select "slug" from "${model}" union select unnest("formerSlugs") from "${model}"`)
  return new Set(taken.map(([slug]) => slug))
}

async function nodesOfOthers(run: Run, model: string, sourceId: number): Promise<Map<string, number>> {
  const known = await run<[string, number]>(
    `select unnest("formerSlugs" || "slug"), "id" from "${model}" where "sourceId" <> $1`,
    [sourceId],
  )
  return new Map(known)
}
