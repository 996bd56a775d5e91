import { z } from 'zod'
import { prose, share, slug, slugKey, text, url } from '../dataset/fields.ts'

/** Patterns of regular expressions, one or several. */
const patterns = z
  .union([text.transform((pattern) => [pattern]), z.array(text).min(1)], 'must be a pattern, or a list of patterns')
  .describe('Regular expressions, compared with the title in small letters and without accents.')

/** How adverts of one table join the graph, as it is written by hand (YAML). What it leaves out, `extends` may say. */
export const mappingFormat = z.strictObject({
  extends: text
    .optional()
    .describe('Path of another mapping, from the folder of this one: it says what this one leaves out.'),
  dataset: slug
    .optional()
    .describe(
      'Name of the dataset. Without one, the counts can only be written to a file, as a part of a dataset of several.',
    ),
  source: z
    .strictObject({
      slug,
      title: text.describe('What exactly was counted: figures are never shown without it.'),
      publisher: text.optional(),
      license: text,
      url: url.optional(),
      version: text.optional(),
      attribution: prose.optional().describe('The attribution that the licence asks for.'),
      sha256: z
        .string()
        .regex(/^[\da-f]{64}$/, 'must be a SHA-256 in hexadecimal: 64 digits and letters from a to f')
        .optional()
        .describe('SHA-256 of the only file that it is true of.'),
      confidence: share.default(0.9).describe('How sure the graph may be of its counts, in (0, 1].'),
    })
    .optional(),
  period: text.optional().describe('When the adverts were published, for example 2023.'),
  place: text.optional().describe('Where they were published.'),
  roles: z
    .record(slugKey, z.strictObject({ title: patterns, not: patterns.optional() }))
    .default({})
    .describe(
      'By slug of a role: what titles of adverts for it match, and what they do not. The order does not matter: an ' +
        'advert whose title names two roles is for both.',
    ),
  about: slug
    .optional()
    .describe(
      'Library or skill that the graph is about: the report says how much of the adverts that name it is recognised.',
    ),
  ignored: z.record(text, text).default({}).describe('Terms that are no skill or library, and why.'),
  means: z
    .record(text, slug)
    .default({})
    .describe('Terms that the graph does not know by this name: slug of a library or, if there is none, of a skill.'),
})

/** A mapping as one file has it. Source, period and roles may be missing where it extends another. */
export type WrittenMapping = z.infer<typeof mappingFormat>
