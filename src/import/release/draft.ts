import type { Value } from '../table/difference.ts'
import type { Fact, ImportedEdge, ImportedNode, Values } from './fact.ts'

/** A node as a release describes it, so far. */
export interface DraftNode {
  readonly model: ImportedNode
  /** Identifier in the source. */
  readonly id: string
  /** Order of arrival, over all models. */
  readonly number: number
  /** The database's number, for nodes that other imports wrote. */
  readonly known?: number
  readonly slug?: string
  readonly values: Record<string, Value | Set<string>>
}

/** An edge as a release describes it, so far. */
export interface DraftEdge {
  readonly from: DraftNode
  readonly to: DraftNode
  readonly values: Record<string, Value | Set<string>>
}

/** Models that the ends of an edge belong to. */
const ends: Readonly<Record<ImportedEdge, readonly [from: ImportedNode, to: ImportedNode]>> = {
  RoleRelation: ['Role', 'Role'],
  RoleSkill: ['Role', 'Skill'],
  RoleLibrary: ['Role', 'Library'],
  RoleMatch: ['Role', 'Role'],
  ResponsibilitySkill: ['Responsibility', 'Skill'],
  SkillRelation: ['Skill', 'Skill'],
  SkillLibrary: ['Skill', 'Library'],
}

/** Columns that hold the identifier of a node. */
const references: Readonly<Record<string, ImportedNode>> = {
  roleId: 'Role',
  groupId: 'RoleGroup',
  broaderId: 'RoleGroup',
}

/** The longest identifier, in characters: the database keeps them in an index, whose entries have a limit. */
export const longestIdentifier = 500

/** Node numbers stay below this, so that two of them fit into one exact number. */
const most = 2 ** 26

/** What a release says as a whole, gathered row by row. */
export class Draft {
  readonly nodes = new Map<ImportedNode, Map<string, DraftNode>>()
  readonly edges = new Map<ImportedEdge, Map<number, DraftEdge>[]>()
  #count = 0

  /** Takes in a node that is in the graph already, for edges to refer to. */
  addKnown(model: ImportedNode, id: string, known: number): void {
    this.#table(model).set(id, { model, id, known, number: this.#count++, values: {} })
  }

  node(model: ImportedNode, id: string): DraftNode | undefined {
    return this.nodes.get(model)?.get(id)
  }

  /** Why nothing can refer to a node; undefined when it is there. */
  lacks(model: ImportedNode, id: string): string | undefined {
    return this.node(model, id) === undefined ? missing(model, id) : undefined
  }

  /** Takes in a fact, or says why not: it repeats another or refers to something that is not there. */
  add(fact: Fact): string | undefined {
    if ('edge' in fact) return this.#addEdge(fact)
    const model = 'node' in fact ? fact.node : fact.amend
    if (fact.id.length > longestIdentifier)
      return `an identifier has ${fact.id.length} characters; ${longestIdentifier} are the most`
    const dangling = this.#dangling(model, fact.id, fact.values)
    if (dangling) return dangling
    const table = this.#table(model)
    const before = table.get(fact.id)
    if ('amend' in fact) {
      if (before === undefined) return missing(model, fact.id)
      merge(before.values, fact.values)
    } else if (before === undefined) {
      const node = { model, id: fact.id, number: this.#count++, values: started(fact.values) }
      table.set(fact.id, fact.slug === undefined ? node : { ...node, slug: fact.slug })
    } else if (fact.repeated === 'merge') merge(before.values, fact.values)
    else return `${inWords[model]} "${fact.id}" stands here for the second time`
    return undefined
  }

  #addEdge({ edge, from, to, values, repeated }: Extract<Fact, { edge: ImportedEdge }>): string | undefined {
    const [fromModel, toModel] = ends[edge]
    const start = this.node(fromModel, from)
    if (start === undefined) return missing(fromModel, from)
    const end = this.node(toModel, to)
    if (end === undefined) return missing(toModel, to)
    if (start === end) return `it links "${from}" with itself`
    const undirected = values['kind'] === 'RELATED' && edge === 'SkillRelation'
    const [low, high] = undirected && end.number < start.number ? [end, start] : [start, end]
    const table = this.#edgeTable(edge, values['kind'])
    const key = low.number * most + high.number
    const before = table.get(key)
    const filled = repeated === 'fill' && Object.keys(values).every((column) => before?.values[column] === undefined)
    if (before === undefined) table.set(key, { from: low, to: high, values: started(values) })
    else if (repeated === 'merge' || filled) merge(before.values, values)
    else return `the link from "${from}" to "${to}" stands here for the second time`
    return undefined
  }

  #dangling(from: ImportedNode, fromId: string, values: Values): string | undefined {
    for (const column in values) {
      const model = references[column]
      const id = values[column]
      if (!model || typeof id !== 'string') continue
      if (this.node(model, id) === undefined) return missing(model, id)
      if (model === from && id === fromId) return `it links "${id}" with itself`
    }
    return undefined
  }

  #table(model: ImportedNode): Map<string, DraftNode> {
    const table = this.nodes.get(model) ?? new Map<string, DraftNode>()
    this.nodes.set(model, table)
    return table
  }

  /** Edges of different kinds between the same nodes are different edges. */
  #edgeTable(edge: ImportedEdge, kind: Value | undefined): Map<number, DraftEdge> {
    const tables = this.edges.get(edge) ?? [new Map(), new Map()]
    this.edges.set(edge, tables)
    return tables[kind === 'BROADER' ? 1 : 0]!
  }
}

const inWords: Readonly<Record<ImportedNode, string>> = {
  RoleGroup: 'the group',
  Role: 'the occupation',
  Skill: 'the skill',
  Library: 'the library',
  Responsibility: 'the task',
}

/** Columns of which the first word counts. */
const first: ReadonlySet<string> = new Set(['locator', 'category'])

function missing(model: ImportedNode, id: string): string {
  return `${inWords[model]} "${id}" is not in the release`
}

function started(values: Values): Record<string, Value | Set<string>> {
  const copy: Record<string, Value | Set<string>> = { ...values }
  for (const column in copy) if (Array.isArray(copy[column])) copy[column] = new Set(copy[column] as string[])
  return copy
}

function merge(before: Record<string, Value | Set<string>>, values: Values): void {
  for (const column in values) {
    const value = values[column]!
    const old = before[column]
    if (Array.isArray(value)) {
      const set = old instanceof Set ? old : new Set<string>()
      for (const item of value) set.add(item)
      before[column] = set
    } else if (first.has(column) && old !== undefined) continue
    else if (column === 'weight' && typeof old === 'number') before[column] = Math.max(old, value as number)
    else if (column === 'requirement' && old === 'ESSENTIAL') continue
    else if (typeof old === 'boolean') before[column] = old || (value as boolean)
    else before[column] = value
  }
}
