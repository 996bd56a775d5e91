import { z } from 'zod'
import { line, name, prose, said, share, slug, text, url } from './fields.ts'
import { demand, level, linksWith, match, rank, requirement } from './links.ts'

const links = linksWith({})

/** The highest whole number that the database keeps. */
const highest = 2 ** 31 - 1

/** What nodes carry that come from a classification. */
const concept = {
  externalId: name.optional().describe('Identifier in the source, for example an ESCO URI.'),
  code: text.optional().describe("Code in the source's classification."),
  tags: z.array(text).optional().describe('Collections of the source, in kebab case.'),
  deprecated: z.boolean().optional().describe('The source no longer has it.'),
  replacedBy: slug.optional().describe('What took its place.'),
}

const source = z.strictObject({
  slug,
  dataset: slug
    .optional()
    .describe(
      'The dataset it belongs to, if not the one of this file. What rests on it is added where it is missing; nothing of it is deleted.',
    ),
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
  features: z.array(z.strictObject({ name, summary: prose, ...said })).default([]),
})

const skill = z.strictObject({
  slug,
  name: text,
  kind: z.enum(['SKILL', 'KNOWLEDGE', 'ACTIVITY', 'TRANSVERSAL', 'LANGUAGE', 'GROUP']),
  description: prose.optional(),
  aliases: z.array(text).default([]),
  source: slug.optional(),
  ...concept,
  matches: linksWith(match).default([]).describe('Skills of other datasets that correspond to it.'),
  broader: links.default([]).describe('More general skills.'),
  related: links.default([]).describe('Skills that belong with it. Each pair stands once.'),
  prerequisites: links.default([]).describe('Skills to learn before it.'),
})

const library = z.strictObject({
  slug,
  name: text,
  kind: z.enum(['LIBRARY', 'FRAMEWORK', 'LANGUAGE', 'TOOL', 'PLATFORM']),
  summary: prose.optional(),
  homepage: url.optional(),
  documentation: url.optional().describe('Its own documentation: the evidence of its edges that name none.'),
  packageName: name.optional().describe("Name in the language's package registry, for example on PyPI."),
  language: slug.optional(),
  category: text.optional().describe('What it is sold or shared as, in the words of a product classification.'),
  generic: z.boolean().optional().describe('The name stands for any software of its kind.'),
  aliases: z.array(text).default([]),
  source: slug.optional(),
  skills: links.default([]).describe('Skills the library serves.'),
})

const responsibility = z.strictObject({
  slug: slug.describe('Short name in kebab case, unique within the role.'),
  statement: prose,
  ...said,
  externalId: name.optional().describe('Identifier in the source, where it has one.'),
  position: z
    .int()
    .min(1)
    .max(highest)
    .optional()
    .describe('Rank among the responsibilities of the role; its place here if absent.'),
  skills: links.default([]).describe('Skills the responsibility exercises. Each is also a skill of the role.'),
  libraries: links.default([]).describe('Libraries it is carried out with. Each is also a library of the role.'),
})

const roleGroup = z.strictObject({
  slug,
  name: text,
  code: text.optional().describe('Code in the classification, for example 2511.'),
  description: prose.optional(),
  externalId: name.optional().describe('Identifier in the source, for example an ESCO URI.'),
  deprecated: z.boolean().optional().describe('The source no longer has it.'),
  broader: slug.optional().describe('The more general group.'),
  source: slug.optional(),
})

const role = z.strictObject({
  slug,
  title: text,
  summary: prose.optional(),
  aliases: z.array(text).default([]),
  source: slug.optional(),
  locator: line.optional().describe('Place in the source: section, bullet or row.'),
  ...concept,
  jobZone: z.int().min(1).max(5).optional().describe('Preparation it needs, from 1 (little) to 5 (extensive).'),
  group: slug.optional().describe('The group of roles that the source puts it in.'),
  matches: linksWith(match).default([]).describe('Roles of other datasets that correspond to it.'),
  broader: links.default([]).describe('More general roles.'),
  related: linksWith(rank).default([]).describe('Roles that the source calls near; it need not hold the other way.'),
  languages: links.default([]).describe('Languages the role is practised in.'),
  sectors: links.default([]),
  collaborators: links.default([]).describe('Roles it works closely with. Each pair stands once.'),
  responsibilities: z.array(responsibility).default([]),
  skills: z
    .strictObject({
      essential: linksWith({ ...level, ...requirement }).default([]),
      optional: linksWith({ ...level, ...requirement }).default([]),
    })
    .default({ essential: [], optional: [] })
    .describe('What the role asks for, with its importance to the role as weight.'),
  libraries: linksWith(demand).default([]).describe('Libraries the role works with.'),
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
    roleGroups: z.array(roleGroup).default([]),
    roles: z.array(role).default([]),
  })
  .describe('A dataset of careers: roles, their responsibilities, the skills and libraries they share.')

/** A dataset file with all defaults of its shape filled in. */
export type DatasetFile = z.output<typeof datasetFormat>

/** The format as a JSON Schema, for editors. */
export function datasetJsonSchema(): Record<string, unknown> {
  return {
    $comment: 'Generated from src/import/dataset/format.ts by `npm run generate`.',
    ...z.toJSONSchema(datasetFormat, { io: 'input', target: 'draft-7' }),
  }
}
