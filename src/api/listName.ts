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
    return hashOf(`${this.#field} ${parent} ${JSON.stringify(said(this.#args))}`)
  }
}

/** Arguments in one order, without those that say nothing. */
function said(value: unknown): unknown {
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map(said).sort()
  if (typeof value !== 'object' || value === null) return value ?? undefined
  const entries = Object.entries(value)
    .filter(([name]) => !ofPages.has(name))
    .map(([name, given]) => [name, said(given)] as const)
    .filter(([, given]) => given !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return entries.length === 0 ? undefined : Object.fromEntries(entries)
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
