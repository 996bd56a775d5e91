import { z } from 'zod'

/** A slug. */
export const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)*$/,
    'a slug is lower-case letters and digits joined by single hyphens, like "data-scientist"',
  )
  .describe('Short name in kebab case, unique among its kind; imported nodes have their dataset and a slash before it.')
/** A text that is not empty. */
export const text = z.string().regex(/\S/, 'this text is empty')
/** A number in (0, 1]. */
export const share = z.number().gt(0, 'must be above 0').lte(1, 'must be at most 1')
/** The address of a page. */
export const url = z.url({ protocol: /^https?$/, error: 'must be a web address, like https://pandas.pydata.org/' })

/** Who says something, and where; what is absent is filled in. */
export const said = {
  source: slug.optional().describe('The source that says so.'),
  locator: z.string().optional().describe('Place in the source: section, bullet, row or address.'),
  confidence: share.optional().describe("How sure the graph may be, in (0, 1]; the source's own confidence if absent."),
}
