import type { TypedDocumentString } from '../client/typedDocumentString.ts'

/** Asks a server for all that a document names. */
export type Ask = <Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
) => Promise<Data>

/** A source that an element names. */
export interface ShownSource {
  readonly title: string
  readonly url: string | null
  /** What its licence asks to be printed beside it. */
  readonly attribution: string
}

/** A part of the list that says the same as the picture. */
export interface ListPart {
  readonly heading: string
  readonly items: readonly string[]
  readonly isOrdered?: boolean
}

/** What an element shows of an answer. */
export interface Shown {
  /** The answer in words, above the picture; empty if the picture has them. */
  readonly sentence: string
  /** SVG for a page, so many CSS pixels wide. */
  readonly picture: (width: number) => string
  readonly list: readonly ListPart[]
  /** The page of the explorer that shows more, below that of the server. */
  readonly page: string
  readonly sources: readonly ShownSource[]
}

/** A kind of element: what its attributes ask for, and how the answer is shown. */
export interface ElementView {
  readonly tag: `career-${string}`
  readonly attributes: readonly string[]
  /**
   * Asks for what an element shows.
   *
   * @param given the value of each attribute, without spaces around it; empty if absent
   * @throws AttributeProblem if an attribute is wrong
   */
  readonly shown: (given: Readonly<Record<string, string>>, ask: Ask) => Promise<Shown>
}

/** An attribute that is missing or wrong; the message says what it should be. */
export class AttributeProblem extends Error {
  override readonly name = 'AttributeProblem'

  constructor(name: string, value: string, shouldBe: string) {
    super(value === '' ? `The attribute ${name} is missing: ${shouldBe}.` : `${name} is "${value}": ${shouldBe}.`)
  }
}

/** The value of an attribute that has to be there. */
export function required(given: Readonly<Record<string, string>>, name: string, shouldBe: string): string {
  const value = given[name] ?? ''
  if (value === '') throw new AttributeProblem(name, value, shouldBe)
  return value
}

/** Sources, each once. */
export function distinct(sources: readonly ShownSource[]): ShownSource[] {
  return [...new Map(sources.map((source) => [source.title, source])).values()]
}

/** Encoded but for commas and slashes, which slugs and lists of them have. */
export function readable(value: string): string {
  return encodeURIComponent(value).replaceAll('%2F', '/').replaceAll('%2C', ',')
}

/** The last item of a list that is longer. */
export function andMore(total: number, shown: number): string[] {
  return total > shown ? [`and ${total - shown} more`] : []
}
