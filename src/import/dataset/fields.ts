import { z } from 'zod'
import type { Column, TextFormat } from '../../catalogue/column.ts'
import { pageTemplate } from '../../graph/pageTemplate.ts'
import { languageTag, ownLanguage, tagsInWords } from '../../names/languageTag.ts'
import { manyLines, oneLine } from '../../names/normalised.ts'

/** The longest text that can name something, in characters: the database keeps them in indexes, which have a limit. */
const longestName = 500
const tooLong = { error: `it has more than ${longestName} characters` }

/** A text that the database can keep and every program can read. */
const readable = z
  .string()
  .refine((text) => !text.includes('\0'), 'it holds the character NUL (U+0000); take it out')
  .refine((text) => !/\p{Surrogate}/u.test(text), 'it holds half of a character (a lone surrogate); take it out')

/** A slug, as a key. */
export const slugKey = z
  .string()
  .max(longestName, tooLong)
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'a slug is lower-case letters and digits joined by single hyphens, like "data-scientist"',
  )
  .describe('Short name in kebab case, unique among its kind; imported nodes have their dataset and a slash before it.')
/** A slug, as a value. */
export const slug = z
  .string()
  .overwrite(oneLine)
  .check(...slugKey.def.checks!)
/** A text of one line, which may be empty. */
export const line = readable.overwrite(oneLine)
/** A text of one line that is not empty. */
export const text = line.regex(/\S/, 'this text is empty')
/** A text of one line by which a node is looked up. */
export const name = text.max(longestName, tooLong)
/** A text of any number of lines that is not empty. */
export const prose = readable.overwrite(manyLines).regex(/\S/, 'this text is empty')
/** A number in (0, 1]. */
export const share = z.number().gt(0, 'must be above 0').lte(1, 'must be at most 1')
/** The address of a page. */
export const url = line.check(
  z.url({ protocol: /^https?$/, error: 'must be a web address, like https://pandas.pydata.org/' }),
)

/** Who says something, and where; what is absent is filled in. */
export const said = {
  source: slug.optional().describe('The source that says so.'),
  locator: line.optional().describe('Place in the source: section, bullet, row or address.'),
  confidence: share.optional().describe("How sure the graph may be, in (0, 1]; the source's own confidence if absent."),
}

/** The tag of a language other than that of the graph's own names, in its canonical form. */
const tag = text.check(
  z.refine((tag) => languageTag(tag) !== undefined, `must be ${tagsInWords}`),
  z.refine(
    (tag) => languageTag(tag) !== ownLanguage,
    `"${ownLanguage}" is the language of names and aliases themselves: write the names there; other English is en-GB, for example`,
  ),
  z.overwrite((tag) => languageTag(tag) ?? tag),
)

/** A template of the addresses of places in a source. */
const page = text.refine(
  (page) => pageTemplate(page) !== undefined,
  'must be a template of web addresses, like https://example.org/{role.code}, or the locator that it is for, a colon and a template; in braces stand a node (from, to, role, skill, …), a dot and its property',
)

const texts: Readonly<Record<TextFormat, z.ZodType<string>>> = {
  line,
  text,
  name,
  prose,
  url,
  tag,
  page,
  slug,
}

/** The format of a column, as it is written in a dataset file. */
export function fieldOf({ holds, format, options, range, optional, description, otherwise }: Column): z.ZodType {
  const whole = {
    text: () => texts[format!],
    texts: () => z.array(format === undefined ? text : texts[format]),
    integer: () => z.int().min(range![0]).max(range![1]),
    share: () => (otherwise === null ? z.number().min(0).max(1) : share),
    flag: () => z.boolean(),
    option: () => z.enum(options as readonly [string, ...string[]]),
    reference: () => slug,
  }[holds]()
  const field = optional ? whole.optional() : whole
  return description === undefined ? field : field.describe(description)
}
