import { z } from 'zod'

const slug = z
  .string()
  .regex(
    /^[a-z0-9]+(-[a-z0-9]+)*$/,
    'a slug is lower-case letters and digits joined by single hyphens, like "data-scientist"',
  )
  .describe('Short name in kebab case, unique among its kind.')
const text = z.string().trim().min(1, 'this text is empty')
const share = z.number().gt(0, 'must be above 0').lte(1, 'must be at most 1')
const url = z.url({ protocol: /^https?$/, error: 'must be a web address, like https://pandas.pydata.org/' })

const evidence = {
  source: slug.optional().describe('The source that says so.'),
  locator: text.optional().describe('Place in the source: section, bullet, row or address.'),
  confidence: share.optional().describe("How sure the graph may be, in (0, 1]; the source's own confidence if absent."),
}

const links = z
  .union([
    z.array(slug),
    z.record(
      slug,
      z.union(
        [share, z.strictObject({ weight: share.optional(), ...evidence })],
        'must be a weight in (0, 1], or { weight, source, locator, confidence }',
      ),
    ),
  ])
  .describe(
    'Either a list of slugs (weight 1), or slugs with their weight in (0, 1] or with { weight, source, locator, confidence }.',
  )

const source = z.strictObject({
  slug,
  title: text,
  publisher: text.optional(),
  version: text.optional(),
  license: text.describe('Licence under which its facts are used.'),
  url: url.optional(),
  confidence: share.describe(
    'How sure the graph may be of an edge that rests on this source and says no confidence of its own, in (0, 1].',
  ),
})

const language = z.strictObject({
  slug,
  name: text,
  features: z.array(z.strictObject({ name: text, summary: text, ...evidence })).default([]),
})

const skill = z.strictObject({
  slug,
  name: text,
  kind: z.enum(['SKILL', 'KNOWLEDGE', 'ACTIVITY', 'TRANSVERSAL', 'LANGUAGE']),
  description: text.optional(),
  aliases: z.array(text).default([]),
  source: slug.optional(),
  broader: links.default([]).describe('More general skills.'),
  related: links.default([]).describe('Skills that belong with it. Each pair stands once.'),
  prerequisites: links.default([]).describe('Skills to learn before it.'),
})

const library = z.strictObject({
  slug,
  name: text,
  kind: z.enum(['LIBRARY', 'FRAMEWORK', 'LANGUAGE', 'TOOL', 'PLATFORM']),
  summary: text.optional(),
  homepage: url.optional(),
  documentation: url.optional().describe('Its own documentation: the evidence of its edges that name none.'),
  packageName: text.optional().describe("Name in the language's package registry, for example on PyPI."),
  language: slug.optional(),
  aliases: z.array(text).default([]),
  source: slug.optional(),
  skills: links.default([]).describe('Skills the library serves.'),
})

const responsibility = z.strictObject({
  slug: slug.describe('Short name in kebab case, unique within the role.'),
  statement: text,
  ...evidence,
  skills: links.default([]).describe('Skills the responsibility exercises. Each is also a skill of the role.'),
  libraries: links.default([]).describe('Libraries it is carried out with. Each is also a library of the role.'),
})

const role = z.strictObject({
  slug,
  title: text,
  summary: text.optional(),
  aliases: z.array(text).default([]),
  source: slug.optional(),
  locator: text.optional().describe('Place in the source: section, bullet or row.'),
  languages: links.default([]).describe('Languages the role is practised in.'),
  sectors: links.default([]),
  collaborators: links.default([]).describe('Roles it works closely with. Each pair stands once.'),
  responsibilities: z.array(responsibility).default([]),
  skills: z
    .strictObject({ essential: links.default([]), optional: links.default([]) })
    .default({ essential: [], optional: [] })
    .describe('What the role asks for, with its importance to the role as weight.'),
  libraries: links.default([]).describe('Libraries the role works with.'),
})

/** The portable dataset format, as it is written by hand or by an export (YAML or JSON). */
export const datasetFormat = z
  .strictObject({
    dataset: slug.describe('Name of the dataset. Roles are compared within one dataset.'),
    source: slug.describe('The source of everything below that names none.'),
    sources: z.array(source).min(1),
    sectors: z.array(z.strictObject({ slug, name: text })).default([]),
    languages: z.array(language).default([]),
    skills: z.array(skill).default([]),
    libraries: z.array(library).default([]),
    roles: z.array(role).default([]),
  })
  .describe('A dataset of careers: roles, their responsibilities, the skills and libraries they share.')

/** A dataset file with all defaults of its shape filled in. */
export type DatasetFile = z.output<typeof datasetFormat>

/** Links from one node to others: slugs alone, or slugs with what is known of the edge. */
export type Links = z.output<typeof links>

/** The format as a JSON Schema, for editors. */
export function datasetJsonSchema(): Record<string, unknown> {
  return {
    $comment: 'Generated from src/import/dataset/format.ts by `npm run generate`.',
    ...z.toJSONSchema(datasetFormat, { io: 'input', target: 'draft-7' }),
  }
}
