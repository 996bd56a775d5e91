/** How a text of the dataset format is read: `name` and `text` are of one line and not empty, `prose` of any number of lines; `tag` is a language tag, `page` a template of addresses. */
export type TextFormat = 'line' | 'text' | 'name' | 'prose' | 'url' | 'tag' | 'page' | 'slug'

/** The largest whole number that a column holds. */
export const largestInteger = 2 ** 31 - 1

/**
 * One column of a table. It is a property of the rows in a snapshot and a field of the dataset format, both of which
 * bear the name that the catalogue lists it by.
 */
export interface Column<Value = unknown> {
  readonly holds: 'text' | 'texts' | 'integer' | 'share' | 'flag' | 'option' | 'reference'
  /** Name of the column, where it is not that of the property. */
  readonly column?: string
  /** What a row says when its source does not. */
  readonly otherwise: Value
  /** Whether the dataset format may leave it out. */
  readonly optional: boolean
  /** Description in the dataset format. */
  readonly description?: string
  /** Format of a text. */
  readonly format?: TextFormat
  /** Range of an integer. */
  readonly range?: readonly [least: number, most: number]
  /** The options, in ascending order of the database. */
  readonly options?: readonly string[]
  /** Name of the noun that it refers to. */
  readonly references?: string
  /** Whether only releases say it of nodes that datasets share: a dataset that leaves it out does not empty it. */
  readonly ofReleases?: true
  /** Whether it may name a node that its source describes later; one that is not there counts as empty. */
  readonly forward?: true
  /** What is said of a node that refers to itself, through others or not; unchecked if absent. */
  readonly circle?: string
  /** The reference within whose nodes no two rows have the same value. */
  readonly uniqueWithin?: string
  /** Property of RDF exports: its name, and what it means where it is one of our own vocabulary. */
  readonly rdf?: { readonly property: string; readonly comment?: string }
  /** Name of the attribute of GraphML exports; of a node's column there is none if absent. */
  readonly graphml?: string
}

type Rest = Partial<
  Pick<Column, 'column' | 'description' | 'rdf' | 'graphml' | 'circle' | 'forward' | 'uniqueWithin' | 'ofReleases'>
>

/** A text that every row has. */
export function text(format: TextFormat, rest: Rest = {}): Column<string> {
  return { holds: 'text', format, otherwise: '', optional: false, ...rest }
}

/** A text that rows may lack. */
export function optionalText(format: TextFormat, rest: Rest = {}): Column<string | null> {
  return { holds: 'text', format, otherwise: null, optional: true, ...rest }
}

/** Texts of one line. */
export function texts(rest: Rest & { readonly format?: TextFormat } = {}): Column<readonly string[]> {
  return { holds: 'texts', otherwise: [], optional: true, ...rest }
}

/** True or false; false where nothing is said. */
export function flag(rest: Rest = {}): Column<boolean> {
  return { holds: 'flag', otherwise: false, optional: true, ...rest }
}

/** A whole number that rows may lack. */
export function optionalInteger(range: readonly [number, number], rest: Rest = {}): Column<number | null> {
  return { holds: 'integer', range, otherwise: null, optional: true, ...rest }
}

/** A whole number. */
export function integer(range: readonly [number, number], otherwise: number, rest: Rest = {}): Column<number> {
  return { holds: 'integer', range, otherwise, optional: true, ...rest }
}

/** A number in [0, 1] that rows may lack. */
export function optionalShare(rest: Rest = {}): Column<number | null> {
  return { holds: 'share', otherwise: null, optional: true, ...rest }
}

/** A number in (0, 1]; 1 where nothing is said. */
export function positiveShare(rest: Rest = {}): Column<number> {
  return { holds: 'share', otherwise: 1, optional: true, ...rest }
}

/** One of the values of an enum of the database. */
export function option<Option extends string>(
  options: Readonly<Record<Option, Option>>,
  otherwise: Option,
  rest: Rest & { readonly optional?: boolean } = {},
): Column<Option> {
  return { holds: 'option', options: Object.values(options), otherwise, optional: false, ...rest }
}

/** The same, where a row may have none. */
export function optionalOption<Option extends string>(
  options: Readonly<Record<Option, Option>>,
  rest: Rest = {},
): Column<Option | null> {
  return { holds: 'option', options: Object.values(options), otherwise: null, optional: true, ...rest }
}

/** A column that refers to a row of a noun. */
export interface Reference<Name extends string = string, Absent = null> extends Column<null> {
  readonly holds: 'reference'
  readonly column: string
  readonly references: Name
  /** Never set: it carries the type of what a row has where it refers to nothing. */
  readonly absent?: Absent
}

/** A reference that every row has. */
export function reference<const Name extends string>(references: Name, column: string, rest: Rest = {}) {
  return { holds: 'reference', references, column, otherwise: null, optional: false, ...rest } as Reference<Name, never>
}

/** A reference that rows may lack. */
export function optionalReference<const Name extends string>(references: Name, column: string, rest: Rest = {}) {
  return { holds: 'reference', references, column, otherwise: null, optional: true, ...rest } as Reference<Name, null>
}

/** Columns by the names of the properties. */
export type Columns = Readonly<Record<string, Column>>
