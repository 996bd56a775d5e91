import { Problem } from '../problem.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { ListName } from './listName.ts'
import { anotherList, type PageArguments } from './page.ts'

/** What a cursor looks like: the hash of its list, and the number of the row. */
const written = /^([\w-]{5})(\d+)$/

/** How the Prisma plugin writes a cursor, decoded. */
export interface PluginCursor {
  /** What stands before the number of a row. */
  readonly prefix: string
  /** How many digits the number may have, so that it is one for the database. */
  readonly digits: number
}

/** The cursors of a list that is read from the database: those of the Prisma plugin, and of which list they are. */
export class DatabaseCursors {
  readonly #list: ListName
  readonly #form: PluginCursor

  constructor(list: ListName, form: PluginCursor) {
    this.#list = list
    this.#form = form
  }

  /**
   * The arguments of a page as the plugin reads them.
   *
   * @throws Problem BAD_INPUT for a cursor that is none or of another list
   */
  read<Given extends PageArguments>(args: Given): Given {
    return { ...args, after: this.#read('after', args.after), before: this.#read('before', args.before) }
  }

  #read(name: 'after' | 'before', given: string | null | undefined): string | null | undefined {
    if (given == null) return given
    const [, list, row = ''] = written.exec(given) ?? []
    if (list === undefined || row.length > this.#form.digits) {
      throw new Problem(
        'BAD_INPUT',
        `${name} is no cursor of this list: take it from an edge's cursor or from pageInfo.`,
      )
    }
    if (!this.#list.is(list)) throw anotherList(name)
    return toBase64(this.#form.prefix + row)
  }

  /** A page of the plugin with cursors of the list. */
  write(page: PluginPage): void {
    for (const edge of page.edges) if (edge) edge.cursor = this.#write(edge.cursor)
    const { pageInfo } = page
    if (pageInfo.startCursor) pageInfo.startCursor = this.#write(pageInfo.startCursor)
    if (pageInfo.endCursor) pageInfo.endCursor = this.#write(pageInfo.endCursor)
  }

  #write(cursor: string): string {
    return this.#list.hash + fromBase64(cursor)!.slice(this.#form.prefix.length)
  }
}

/** The part of the plugin's pages that has cursors. */
export interface PluginPage {
  readonly edges: readonly ({ cursor: string } | null)[]
  readonly pageInfo: { startCursor: string | null; endCursor: string | null }
}
