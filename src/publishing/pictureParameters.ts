import { z } from 'zod'
import type { SimilarityMeasure } from './generated/operations.ts'

/** The most roles of one picture: as many as have a colour each. */
export const mostRoles = 6

/** The most things that a neighbourhood is drawn around. */
export const mostCentres = 6

/** Widths that may be asked for, in CSS pixels, and the one that is drawn if none is. */
export const widths = { least: 280, most: 1600, usual: 720 }

/** A slug is shorter than any address may be. */
const longestSlug = 300

const measures: Readonly<Record<SimilarityMeasure, true>> = {
  ADAMIC_ADAR: true,
  BLENDED: true,
  COSINE: true,
  COVERAGE: true,
  JACCARD: true,
  OVERLAP_COEFFICIENT: true,
  RESOURCE_ALLOCATION: true,
  TFIDF_COSINE: true,
  WEIGHTED_JACCARD: true,
}

/** What a neighbourhood can be of, by the first word of the address of its page, and the type of its global id. */
const types = { roles: 'Role', skills: 'Skill', libraries: 'Library' } as const

/** A role, skill or library, named as its page is. */
export interface Centre {
  readonly type: (typeof types)[keyof typeof types]
  readonly slug: string
}

/** Says in the message of a problem what a parameter should be. */
function wanted(name: string, shouldBe: string) {
  return {
    error: ({ input }: { readonly input?: unknown }) =>
      input === undefined
        ? `${name} is missing; it should be ${shouldBe}.`
        : `${name} is "${String(input).slice(0, 100)}"; it should be ${shouldBe}.`,
  }
}

/** Slugs between commas, without what is empty, which a comma too many leaves. */
function listed(text: string): string[] {
  return text.split(',').flatMap((slug) => (slug.trim() === '' ? [] : [slug.trim()]))
}

function roleList(least: number) {
  const shouldBe = `the slugs of ${least} to ${mostRoles} different roles with commas between, like data-scientist,machine-learning-engineer`
  return z
    .string(wanted('roles', shouldBe))
    .refine((text) => {
      const slugs = listed(text)
      return slugs.length >= least && slugs.length <= mostRoles && new Set(slugs).size === slugs.length
    }, wanted('roles', shouldBe))
    .transform(listed)
}

function slug(name: string, shouldBe: string) {
  const error = wanted(name, shouldBe)
  return z
    .string(error)
    .trim()
    .refine((text) => text.length > 0 && text.length <= longestSlug, error)
}

const centres = (() => {
  const error = wanted(
    'of',
    `1 to ${mostCentres} roles, skills or libraries as their pages are called, with commas between, like roles/data-scientist or skills/sql,libraries/pandas`,
  )
  const centresIn = (text: string) => listed(text).map(centreIn)
  return z
    .string(error)
    .refine((text) => {
      const found = centresIn(text)
      return found.length > 0 && found.length <= mostCentres && !found.includes(undefined)
    }, error)
    .transform((text) => centresIn(text) as Centre[])
})()

function centreIn(text: string): Centre | undefined {
  const [, kind, slug] = /^([a-z]+)\/(.+)$/.exec(text) ?? []
  return kind !== undefined && Object.hasOwn(types, kind)
    ? { type: types[kind as keyof typeof types], slug: slug! }
    : undefined
}

const width = (() => {
  const error = wanted('width', `a whole number of pixels from ${widths.least} to ${widths.most}`)
  return z
    .string(error)
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= widths.least && Number(text) <= widths.most, error)
    .transform(Number)
    .default(widths.usual)
})()

const theme = z.enum(['light', 'dark', 'auto'], wanted('theme', 'light, dark or auto')).default('auto')

const language = z
  .string()
  .regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, wanted('language', 'a language tag, like fr or pt-BR'))
  .optional()

const measure = z
  .enum(Object.keys(measures) as SimilarityMeasure[], wanted('measure', Object.keys(measures).join(', ')))
  .optional()

/** How a picture is drawn, whatever it shows. */
export const looks = { theme, width, language }

/** What each picture is of, by the name of its view. */
export const subjects = {
  overlap: { roles: roleList(2) },
  transition: { from: slug('from', 'the slug of a role'), to: slug('to', 'the slug of the role to get to') },
  paths: { from: slug('from', 'the slug of a role'), to: slug('to', 'the slug of the role to get to') },
  'heat-map': { roles: roleList(2), measure },
  neighbourhood: { of: centres },
}
