import { nameOf } from './linksIn.ts'

/** How many sentences, lists of an object, and names of a list are told. */
const mostSentences = 5
const mostLists = 3
const mostNames = 8

type Data = Readonly<Record<string, unknown>>

/** Names that were asked for and are not there, by the field of the answer that lacks them. */
type NotFound = ReadonlyMap<string, readonly string[]>

/** What an answer says, in sentences: those that it has itself, outermost first; otherwise what it found, by name. */
export function answerSentence(data: Data, notFound: NotFound = new Map()): string {
  const sentences = sentencesIn(data)
  if (sentences.length > 0) return sentences.slice(0, mostSentences).join(' ')
  return Object.entries(data)
    .map(([field, value]) => `${capitalised(found(fieldInWords(field), value, notFound.get(field)))}.`)
    .join(' ')
}

/** The sentences of the outermost objects that have one. */
function sentencesIn(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(sentencesIn)
  if (typeof value !== 'object' || value === null) return []
  const { sentence, reason } = value as Data
  if (typeof sentence === 'string') return [sentence]
  return [...(typeof reason === 'string' ? [reason] : []), ...Object.values(value).flatMap(sentencesIn)]
}

/** "roles for: Data Scientist, Data Analyst", "role Data Scientist; similar roles: Data Analyst". */
function found(field: string, value: unknown, missing?: readonly string[]): string {
  if (value === null || value === undefined) return `${field}: nothing`
  const items = itemsOf(value)
  if (items !== undefined) return `${field}: ${labels(items, missing)}`
  if (typeof value !== 'object') return `${field}: ${value}`
  const own = nameOf(value as Data)
  const head = own === undefined ? field : `${field} ${own}`
  const lists = Object.entries(value).flatMap(([inner, list]) => {
    const items = itemsOf(list)
    return items === undefined ? [] : [`${fieldInWords(inner)}: ${labels(items)}`]
  })
  if (lists.length > 0) return [head, ...lists.slice(0, mostLists)].join('; ')
  return own === undefined ? `${field}: see the data` : head
}

/** The items of a list, or of a connection. */
function itemsOf(value: unknown): readonly unknown[] | undefined {
  if (Array.isArray(value)) return value
  if (typeof value !== 'object' || value === null) return undefined
  const { edges, nodes } = value as Data
  return Array.isArray(nodes) ? nodes : Array.isArray(edges) ? edges : undefined
}

/** @param missing the names of the items that are null, if they are known */
function labels(items: readonly unknown[], missing?: readonly string[]): string {
  const there = items.filter((item) => item !== null)
  const absent = missing === undefined ? `${items.length - there.length}` : named(missing)
  return there.length === items.length ? present(there) : `${present(there)}; not found: ${absent}`
}

function present(items: readonly unknown[]): string {
  const names = [...new Set(items.flatMap((item) => labelOf(item) ?? []))]
  return names.length > 0 ? named(names) : items.length === 0 ? 'nothing' : `${items.length}`
}

function named(names: readonly string[]): string {
  const others = names.length > mostNames ? ` and ${names.length - mostNames} more` : ''
  return `${names.slice(0, mostNames).join(', ')}${others}`
}

/** The name of an item, or of the first thing in it that has one: of an edge its node. */
function labelOf(item: unknown): string | undefined {
  if (typeof item === 'string') return item
  if (typeof item !== 'object' || item === null || Array.isArray(item)) return undefined
  const { node } = item as Data
  const own = nameOf(item as Data) ?? labelOf(node)
  if (own !== undefined) return own
  for (const inner of Object.values(item)) {
    const name = typeof inner === 'object' ? labelOf(inner) : undefined
    if (name !== undefined) return name
  }
  return undefined
}

function fieldInWords(field: string): string {
  return field.replace(/(?<=[a-z\d])(?=[A-Z])/g, ' ').toLowerCase()
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`
}
