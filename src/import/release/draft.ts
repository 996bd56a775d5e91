import { type EdgeName, edgeKinds, type NounName, nouns } from '../../catalogue/catalogue.ts'
import type { Columns } from '../../catalogue/column.ts'
import type { Value } from '../table/difference.ts'
import type { Fact, Values } from './fact.ts'

/** A node of a release, as read so far. */
export interface DraftNode {
  readonly noun: NounName
  /** Identifier in the source. */
  readonly id: string
  /** Order of reading, over all models. */
  readonly number: number
  /** Database id, for nodes of other imports. */
  readonly known?: number
  readonly slug?: string
  readonly values: Record<string, Value | Set<string>>
}

/** An edge of a release, as read so far. */
export interface DraftEdge {
  readonly from: DraftNode
  readonly to: DraftNode
  readonly values: Record<string, Value | Set<string>>
}

/** In characters; entries of a database index have a limit. */
export const maxIdentifierLength = 500

/** Limit of node numbers, so that two of them fit into one exact number. */
const maxNodes = 2 ** 26

/** The nodes and edges of a release, collected row by row. */
export class Draft {
  readonly nodes = new Map<NounName, Map<string, DraftNode>>()
  readonly edges = new Map<EdgeName, Map<number, DraftEdge>>()
  /** Names of nodes in the language of the import. */
  readonly labels = new Map<DraftNode, Values>()
  readonly #successors = new Map<string, Set<string>>()
  readonly #coded = new Map<string, string>()
  #absent = 0
  #count = 0

  /** How many rows were rejected as they name a node that the graph does not have. */
  get absent(): number {
    return this.#absent
  }

  /** Adds a node that is in the graph already, so that edges can refer to it. */
  addKnown(model: NounName, id: string, known: number): void {
    this.#table(model).set(id, { noun: model, id, known, number: this.#count++, values: {} })
  }

  /** Notes the code of a node of another dataset. */
  addCode(noun: NounName, dataset: string, code: string, id: string): void {
    this.#coded.set([noun, dataset, code].join(' '), id)
  }

  /** The identifier of a node of another dataset, by its code. */
  coded(noun: NounName, dataset: string, code: string): string | undefined {
    return this.#coded.get([noun, dataset, code].join(' '))
  }

  /** The identifiers of what took the place of a node, in the order of reading. */
  successors(noun: NounName, id: string): readonly string[] {
    return [...(this.#successors.get(`${noun} ${id}`) ?? [])]
  }

  node(model: NounName, id: string): DraftNode | undefined {
    return this.nodes.get(model)?.get(id)
  }

  /** The error of a reference to a missing node; undefined if it is present. */
  lacks(model: NounName, id: string): string | undefined {
    return this.node(model, id) === undefined ? missing(model, id) : undefined
  }

  /** Adds a fact. @returns why it is rejected, if it is repeated or refers to a missing node */
  add(fact: Fact): string | undefined {
    if ('edge' in fact) return this.#addEdge(fact)
    if ('labels' in fact) return this.#addLabels(fact)
    if ('successorOf' in fact) return this.#addSuccessor(fact)
    const model = 'node' in fact ? fact.node : fact.update
    if (fact.id.length > maxIdentifierLength)
      return `an identifier has ${fact.id.length} characters; at most ${maxIdentifierLength} are allowed`
    const dangling = this.#dangling(model, fact.id, fact.values)
    if (dangling) return dangling
    const table = this.#table(model)
    const before = table.get(fact.id)
    if ('update' in fact) {
      if (before === undefined) return missing(model, fact.id)
      merge(before.values, fact.values)
    } else if (before === undefined) {
      const node = { noun: model, id: fact.id, number: this.#count++, values: copied(fact.values) }
      table.set(fact.id, fact.slug === undefined ? node : { ...node, slug: fact.slug })
    } else if (fact.repeated === 'merge') merge(before.values, fact.values)
    else return `${inWords(model)} "${fact.id}" is repeated`
    return undefined
  }

  #addLabels({ labels: noun, id, values }: Extract<Fact, { labels: NounName }>): string | undefined {
    const node = this.node(noun, id)
    if (node === undefined) {
      this.#absent++
      return `${inWords(noun)} "${id}" is not in the graph`
    }
    if (this.labels.has(node)) return `${inWords(noun)} "${id}" is repeated`
    this.labels.set(node, values)
    return undefined
  }

  #addSuccessor({ successorOf: noun, id, by }: Extract<Fact, { successorOf: NounName }>): undefined {
    const key = `${noun} ${id}`
    this.#successors.set(key, (this.#successors.get(key) ?? new Set()).add(by))
  }

  #addEdge({ edge, from, to, values, repeated }: Extract<Fact, { edge: EdgeName }>): string | undefined {
    const kind = edgeKinds[edge]
    const start = this.node(kind.from.noun, from)
    if (start === undefined) return missing(kind.from.noun, from)
    const end = this.node(kind.to.noun, to)
    if (end === undefined) return missing(kind.to.noun, to)
    if (start === end) return `it links "${from}" with itself`
    const [low, high] = kind.mutual && end.number < start.number ? [end, start] : [start, end]
    const table = this.#edgeTable(edge)
    const key = low.number * maxNodes + high.number
    const before = table.get(key)
    const filled = repeated === 'fill' && Object.keys(values).every((column) => before?.values[column] === undefined)
    if (before === undefined) table.set(key, { from: low, to: high, values: copied(values) })
    else if (repeated === 'merge' || filled) merge(before.values, values)
    else return `the link from "${from}" to "${to}" is repeated`
    return undefined
  }

  #dangling(from: NounName, fromId: string, values: Values): string | undefined {
    const columns: Columns = nouns[from].columns
    for (const column in values) {
      const { references, forward } = columns[column] ?? {}
      const id = values[column]
      if (references === undefined || forward || typeof id !== 'string') continue
      const model = references as NounName
      if (this.node(model, id) === undefined) return missing(model, id)
      if (model === from && id === fromId) return `it links "${id}" with itself`
    }
    return undefined
  }

  #table(model: NounName): Map<string, DraftNode> {
    const table = this.nodes.get(model) ?? new Map<string, DraftNode>()
    this.nodes.set(model, table)
    return table
  }

  #edgeTable(edge: EdgeName): Map<number, DraftEdge> {
    const table = this.edges.get(edge) ?? new Map<number, DraftEdge>()
    this.edges.set(edge, table)
    return table
  }
}

/** Nouns with another name in releases. */
const releaseNames: Partial<Record<NounName, string>> = { roles: 'occupation', responsibilities: 'task' }

function inWords(noun: NounName): string {
  return `the ${releaseNames[noun] ?? nouns[noun].singular}`
}

/** Columns that keep their first value. */
const keepFirst: ReadonlySet<string> = new Set(['locator', 'category'])

function missing(model: NounName, id: string): string {
  return `${inWords(model)} "${id}" is not in the release`
}

function copied(values: Values): Record<string, Value | Set<string>> {
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
    } else if (keepFirst.has(column) && old !== undefined) continue
    else if (column === 'weight' && typeof old === 'number') before[column] = Math.max(old, value as number)
    else if (column === 'requirement' && old === 'ESSENTIAL') continue
    else if (typeof old === 'boolean') before[column] = old || (value as boolean)
    else before[column] = value
  }
}
