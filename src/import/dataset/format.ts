import { z } from 'zod'
import {
  edgeKindsListedBy,
  type ListName,
  listedNouns,
  type NounName,
  nouns,
  nounsWithin,
} from '../../catalogue/catalogue.ts'
import type { Noun, Part } from '../../catalogue/noun.ts'
import { fieldOf, said, share, slug, text } from './fields.ts'
import { linksFormat } from './links.ts'

/** A node as a file has it: its slug, its columns, its links, and the nodes within it. */
export interface Entry {
  readonly slug: string
  readonly source?: string | undefined
  readonly locator?: string | undefined
  readonly confidence?: number | undefined
  readonly [field: string]: unknown
}

/** A dataset file with all defaults of its format filled in: lists of entries by noun. */
export interface DatasetFile extends Readonly<Record<ListName, readonly Entry[]>> {
  readonly dataset: string
  /** Slug of the source of everything that names none. */
  readonly source: string
}

/** A dataset file as written: it may still use the deprecated lists of languages. */
export interface WrittenFile extends DatasetFile {
  readonly languages: readonly Entry[]
}

type Shape = Record<string, z.ZodType>

/** What the format says of a source, beyond what the graph keeps of one. */
const sourceFields: Shape = {
  dataset: slug
    .optional()
    .describe(
      'The dataset it belongs to, if not the one of this file. What rests on it is added where it is missing; nothing of it is deleted.',
    ),
  confidence: share.describe(
    'How sure the graph may be of an edge that rests on this source and says no confidence of its own, in (0, 1].',
  ),
}

function entryFormat(name: NounName): z.ZodType {
  const { columns, parts, within, singular }: Noun = nouns[name]
  const needed: string[] = []
  const shape: Shape = {
    slug:
      within === undefined
        ? slug
        : slug.describe(`Short name in kebab case, unique within the ${nouns[within as NounName].singular}.`),
  }
  for (const [property, column] of Object.entries(columns)) {
    if (within !== undefined && column.references === within) continue
    const field = fieldOf(column)
    if (!column.optional && !(property in said)) needed.push(property)
    if (property === 'source') shape[property] = said.source
    else if (property === 'locator' || property === 'confidence') shape[property] = said[property]
    else shape[property] = field
  }
  if (singular === 'source') Object.assign(shape, sourceFields)
  for (const [property, part] of Object.entries(parts)) shape[property] = partFormat(part)
  for (const [, { listed, attributes }] of edgeKindsListedBy(name)) {
    const links = () => linksFormat(attributes).default([])
    const { by, field, description } = listed
    const lists = by === undefined ? undefined : attributes[by]!.options!.map((option) => option.toLowerCase())
    const format = lists
      ? z
          .strictObject(Object.fromEntries(lists.map((list) => [list, links()])))
          .default(Object.fromEntries(lists.map((list) => [list, []])))
      : links()
    shape[field] = description === undefined ? format : format.describe(description)
  }
  for (const [inner] of nounsWithin(name)) shape[inner] = z.array(entryFormat(inner)).default([])
  if (name === 'roles') shape['languages'] = deprecated(linksFormat({}).default([]), 'List them in `libraries`.')
  if (!mayRefer(name)) return z.strictObject(shape)
  for (const property of needed) shape[property] = shape[property]!.optional()
  return z.strictObject(shape).superRefine((entry, { addIssue }) => {
    if (refersOnly(name, entry as Entry)) return
    for (const property of needed) {
      if (entry[property] === undefined)
        addIssue({ code: 'custom', path: [property], message: 'this field is missing' })
    }
  })
}

/** Whether entries of a noun may refer to nodes of the graph: where they list links, there is something to add. */
function mayRefer(name: NounName): boolean {
  const { within }: Noun = nouns[name]
  return within === undefined && edgeKindsListedBy(name).length > 0
}

/**
 * Whether an entry says nothing of its node but links: it refers to a node of the graph, which another dataset may
 * describe.
 */
export function refersOnly(name: NounName, entry: Entry): boolean {
  if (!mayRefer(name)) return false
  const { columns, parts }: Noun = nouns[name]
  const own = [...Object.keys(columns).filter((property) => !(property in said)), ...Object.keys(parts)]
  const within = nounsWithin(name).map(([inner]) => inner)
  return [...own, ...within].every((property) => isEmpty(entry[property]))
}

function isEmpty(value: unknown): boolean {
  return value === undefined || (Array.isArray(value) && value.length === 0)
}

function partFormat({ columns }: Part): z.ZodType {
  const own = Object.entries(columns).map(([name, column]) => [name, fieldOf(column)])
  return z.array(z.strictObject({ ...Object.fromEntries(own), ...said })).default([])
}

function deprecated(format: z.ZodType, instead: string): z.ZodType {
  return format.meta({ deprecated: true, description: `Deprecated: a language is a library. ${instead}` })
}

/** Languages as earlier versions listed them, apart from the libraries. */
const languages = deprecated(
  z.array(z.strictObject({ slug, name: text, features: partFormat(nouns.libraries.parts.features) })).default([]),
  'List it in `libraries` with `kind: LANGUAGE` and its `features`.',
)

/** The portable dataset format, as it is written by hand or by an export (YAML or JSON). */
export const datasetFormat: z.ZodType<WrittenFile> = z
  .strictObject({
    dataset: slug.describe('Name of the dataset. Roles are compared within one dataset.'),
    source: slug.describe('The source of everything below that names none.'),
    ...Object.fromEntries(
      listedNouns.map(([name]) => {
        const list = z.array(entryFormat(name))
        return [name, name === 'sources' ? list.min(1) : list.default([])]
      }),
    ),
    languages,
  })
  .describe('A dataset of careers: roles, their responsibilities, the skills and libraries they share.') as never

/** The format as a JSON Schema, for editors. */
export function datasetJsonSchema(): Record<string, unknown> {
  return {
    $comment: 'Generated from src/import/dataset/format.ts by `npm run generate`.',
    ...z.toJSONSchema(datasetFormat, { io: 'input', target: 'draft-7' }),
  }
}
