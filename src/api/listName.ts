import { type GraphQLFieldResolver, type GraphQLSchema, isObjectType } from 'graphql'
import { charge } from './charge.ts'
import type { Context } from './context.ts'
import { hashOf } from './cursor.ts'

/** Arguments that choose a page, and not the list. */
const ofPages: ReadonlySet<string> = new Set(['first', 'after', 'last', 'before'])

/** A node that has lists. */
interface Around {
  readonly slug?: string
  readonly formerSlugs?: readonly string[]
}

/** What tells the list of a connection from others: its field, the node that has it, and what chooses and orders it. */
export class ListName {
  readonly #field: string
  readonly #parent: Around | null | undefined
  readonly #args: object
  readonly #context: Context | undefined
  #hash: string | undefined

  constructor(field: string, parent?: unknown, args: object = {}, context?: Context) {
    this.#field = field
    this.#parent = parent as Around | null | undefined
    this.#args = args
    this.#context = context
  }

  /** Made when a cursor is made or read, and so once for a page at most. */
  get hash(): string {
    this.#hash ??= this.#hashOf(this.#parent?.slug)
    return this.#hash
  }

  /** Whether a hash is that of the list, by the slug that the node around it has or one that it had. */
  is(hash: string): boolean {
    return hash === this.hash || (this.#parent?.formerSlugs ?? []).some((slug) => hash === this.#hashOf(slug))
  }

  /** Charges work to the request, in fields. */
  charge(work: number): void {
    if (this.#context) charge(this.#context, work)
  }

  #hashOf(parent = ''): string {
    return hashOf(`${this.#field} ${parent} ${said(this.#args)}`)
  }
}

/** What arguments say, in one order and without those that say nothing, as a text; empty if none says anything. */
function said(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value !== 'object') return JSON.stringify(value)
  if (Array.isArray(value)) return value.length === 0 ? '' : `[${value.map(said).sort().join()}]`
  const given = value as Readonly<Record<string, unknown>>
  let text = ''
  for (const name of Object.keys(given).sort()) {
    const own = ofPages.has(name) ? '' : said(given[name])
    if (own !== '') text += `${name}:${own};`
  }
  return text && `{${text}}`
}

/** Gives every connection the name of its list as the argument `list`, and makes cursors when they are asked for. */
export function namedLists(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    const fields = type.getFields()
    const cursor = fields['cursor']
    if (cursor !== undefined && type.name.endsWith('Edge')) cursor.resolve = (edge) => String(edge.cursor)
    for (const field of Object.values(fields)) {
      const names = new Set(field.args.map(({ name }) => name))
      if (field.resolve === undefined || ![...ofPages].every((name) => names.has(name))) continue
      field.resolve = named(`${type.name}.${field.name}`, field.resolve)
    }
  }
  return schema
}

function named(field: string, resolve: GraphQLFieldResolver<unknown, Context>): typeof resolve {
  return (parent, args, context, info) =>
    resolve(parent, { ...args, list: new ListName(field, parent, args, context) }, context, info)
}
