import type { Run } from '../../db/database.ts'
import { insertRows, updateRows } from '../../db/writeRows.db.ts'
import { type Difference, difference, type Row, type Value } from '../table/difference.ts'
import { newNumbers } from '../table/newNumbers.db.ts'
import { nodeColumns } from './columns.ts'
import type { Draft, DraftNode } from './draft.ts'
import { existingNodes } from './existing.db.ts'
import type { ImportedNode } from './fact.ts'
import { freeSlug } from './freeSlug.ts'

/** What the writing of nodes and edges shares. */
export interface Writing {
  readonly run: Run
  readonly draft: Draft
  readonly dataset: string
  readonly sourceId: number
  /** True when nothing is to be written, only compared. */
  readonly dryRun: boolean
  /** The database's number and the slug of each node, filled as models are written. */
  readonly placed: Map<DraftNode, { readonly id: number; readonly slug: string }>
  /** Hears how many rows were written. */
  readonly wrote: (rows: number) => void
}

/** Columns that refer to another node, by the identifier it has in the source. */
const references: Readonly<Record<string, ImportedNode>> = {
  groupId: 'RoleGroup',
  broaderId: 'RoleGroup',
  roleId: 'Role',
}

/** Makes the nodes of one model say what the release says; those it no longer has are marked deprecated. */
export async function writeNodes(writing: Writing, model: ImportedNode): Promise<Difference> {
  const { run, draft, sourceId, dryRun, placed, wrote } = writing
  const before = await existingNodes(run, model, sourceId)
  const others = model === 'Library' ? await librariesOfOthers(run, sourceId) : new Map<string, number>()
  const nodes: DraftNode[] = []
  for (const node of draft.nodes.get(model)?.values() ?? []) {
    const id = node.known ?? others.get(node.id)
    if (id === undefined) nodes.push(node)
    else placed.set(node, { id, slug: node.id })
  }
  keepUnderNewIdentifiers(writing, nodes, before)
  const fresh = nodes.filter((node) => !before.has(node.id)).sort((a, b) => (a.id < b.id ? -1 : 1))
  const taken = fresh.length === 0 ? new Set<string>() : await slugs(run, model)
  const numbers = await newNumbers(run, model, fresh.length, dryRun)
  for (const node of nodes) {
    const old = before.get(node.id)
    if (old) placed.set(node, { id: old['id'] as number, slug: old['slug'] as string })
  }
  fresh.forEach((node, place) => {
    placed.set(node, { id: numbers[place]!, slug: freeSlug(wish(writing, node), node.id, taken) })
  })
  const after = new Map(nodes.map((node) => [node.id, nodeRow(writing, model, node)]))
  const { inserts, updates, gone } = difference(before, after)
  const deprecated = 'deprecated' in nodeColumns[model] ? gone.filter((row) => !row['deprecated']) : []
  if (!dryRun) {
    const rows = inserts.map((row) => ({ ...row, sourceId }))
    await insertRows(run, model, rows, wrote)
    const changed = updates.map(({ after }) => after)
    await updateRows(run, model, ['id'], changed)
    const mark = deprecated.map((row) => ({ id: row['id'], deprecated: true }))
    await updateRows(run, model, ['id'], mark)
  }
  return { inserts, updates, gone: [], deprecated }
}

/**
 * What has a new identifier and would have the slug of something gone is that, renumbered, as O*NET 30.3 did with its
 * work activities.
 */
function keepUnderNewIdentifiers(writing: Writing, nodes: readonly DraftNode[], before: Map<string, Row>): void {
  const there = new Set(nodes.map(({ id }) => id))
  const gone = new Map<Value, string>()
  for (const [id, row] of before) if (!there.has(id)) gone.set(row['slug']!, id)
  if (gone.size === 0) return
  for (const node of nodes) {
    if (before.has(node.id)) continue
    const slug = wish(writing, node)
    const old = gone.get(slug)
    if (old === undefined) continue
    gone.delete(slug)
    before.set(node.id, before.get(old)!)
    before.delete(old)
  }
}

function nodeRow({ draft, placed }: Writing, model: ImportedNode, node: DraftNode): Row {
  const row: Record<string, Value> = { ...placed.get(node)!, ...(model === 'Library' ? {} : { externalId: node.id }) }
  const name = node.values['name'] ?? node.values['title']
  for (const [column, otherwise] of Object.entries(nodeColumns[model])) {
    const value = column === 'replacedById' ? node.values['replacedBy'] : node.values[column]
    const referred = column === 'replacedById' ? model : references[column]
    if (value === undefined || value === null) row[column] = otherwise
    else if (column === 'aliases') row[column] = [...(value as Set<string>)].filter((alias) => alias !== name)
    else if (value instanceof Set) row[column] = [...value]
    else if (referred) {
      const target = draft.node(referred, value as string)!
      row[column] = target === node ? otherwise : (placed.get(target)?.id ?? otherwise)
    } else row[column] = value
  }
  return row
}

function wish({ dataset, draft, placed }: Writing, { model, id, slug = '', values }: DraftNode): string {
  if (model === 'Library') return id
  if (model !== 'Responsibility') return `${dataset}/${slug}`
  return `${placed.get(draft.node('Role', values['roleId'] as string)!)!.slug}/${slug}`
}

async function slugs(run: Run, model: ImportedNode): Promise<Set<string>> {
  return new Set((await run<[string]>(`select "slug" from "${model}"`)).map(([slug]) => slug))
}

async function librariesOfOthers(run: Run, sourceId: number): Promise<Map<string, number>> {
  return new Map(await run<[string, number]>('select "slug", "id" from "Library" where "sourceId" <> $1', [sourceId]))
}
