import {
  defaultFieldResolver,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isObjectType,
  Kind,
  type SelectionSetNode,
} from 'graphql'
import { Problem } from '../problem.ts'
import { charge } from './charge.ts'
import type { Context } from './context.ts'
import { DatabaseCursors, type PluginCursor, type PluginPage } from './databaseCursors.ts'
import { unavailable } from './databaseReads.ts'
import { listOf, type PageArguments, pageSize } from './page.ts'

/** What the extensions of a field say, as `fromDatabase`, whose resolver reads a page of a list from the database. */
export interface FromDatabase {
  /** What the Prisma plugin's cursors look like. */
  readonly cursor: PluginCursor
  /** Whether the list may change within a revision. */
  readonly isVolatile: boolean
}

/** Cost of a read, in fields of a response: a request has at most 40. */
export const workOfRead = 2_500

/**
 * Has the fields that read from the database do so within its limits. Such a field must be nullable: it is null, with an
 * error UNAVAILABLE, where the database does not answer.
 */
export function databaseFields(schema: GraphQLSchema): GraphQLSchema {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type)) continue
    for (const field of Object.values(type.getFields())) {
      const settings = settingsOf(field)
      if (settings === undefined) continue
      field.resolve = reading(field.resolve ?? defaultFieldResolver, settings)
      field.extensions = { ...field.extensions, asynchronous: true }
    }
  }
  return schema
}

function settingsOf({ extensions }: GraphQLField<unknown, unknown>): FromDatabase | undefined {
  return extensions['fromDatabase'] as FromDatabase | undefined
}

/** A page as the Prisma plugin gives it: its length is a function, which is called where it is asked for. */
interface Counted extends PluginPage {
  totalCount?: number | (() => Promise<number>)
}

function reading(
  resolve: GraphQLFieldResolver<unknown, Context, PageArguments>,
  { cursor, isVolatile }: FromDatabase,
): GraphQLFieldResolver<unknown, Context, PageArguments> {
  return (parent, args, context, info) => {
    checkPage(args)
    const cursors = new DatabaseCursors(listOf(args), cursor)
    const read = cursors.read(args)
    charge(context, workOfRead)
    if (isVolatile) context.isVolatile = true
    const reads = context.reads
    const page =
      reads === undefined
        ? Promise.reject(unavailable('there is none here'))
        : reads.run(async () => {
            // A request that was refused meanwhile needs no more of its reads.
            if (context.refusal) return null
            const found = (await resolve(parent, read, context, info)) as Counted | null
            if (typeof found?.totalCount === 'function') {
              found.totalCount = isSelected('totalCount', info) ? await found.totalCount() : 0
            }
            if (found !== null) cursors.write(found)
            return found
          })
    return page.catch((error: unknown) => {
      if (!(error instanceof Problem) || error.extensions['code'] === 'UNAVAILABLE') context.isVolatile = true
      throw error
    })
  }
}

/** Throws what is wrong with the arguments of a page that is read from the database. */
function checkPage({ first, last, after, before }: PageArguments): void {
  pageSize(first, 'first')
  pageSize(last, 'last')
  if ((first ?? after) != null && (last ?? before) != null) {
    throw new Problem('BAD_INPUT', 'Give either first and after, or last and before: they page in opposite directions.')
  }
}

function isSelected(name: string, info: GraphQLResolveInfo): boolean {
  const within = (selected: SelectionSetNode | undefined): boolean =>
    selected?.selections.some((selection) => {
      if (selection.kind === Kind.FIELD) return selection.name.value === name
      if (selection.kind === Kind.INLINE_FRAGMENT) return within(selection.selectionSet)
      return within(info.fragments[selection.name.value]?.selectionSet)
    }) ?? false
  return info.fieldNodes.some(({ selectionSet }) => within(selectionSet))
}
