import { z } from 'zod'
import { colouredRoles } from '../pictures/palette.ts'
import { leastWidth, mostWidth } from '../pictures/pictureOptions.ts'
import type { SimilarityMeasure } from './generated/operations.ts'
import { measureNames } from './measureNames.ts'

/** The most things that a neighbourhood is drawn around. */
const mostCentres = colouredRoles

/** The width of a picture if none is asked for, in CSS pixels. */
export const usualWidth = 720

/** A slug is shorter than any address may be. */
const longestSlug = 300

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

function roleList() {
  const shouldBe = `the slugs of 2 to ${colouredRoles} different roles with commas between, like data-scientist,machine-learning-engineer`
  return z
    .string(wanted('roles', shouldBe))
    .refine(
      (text) => {
        const slugs = listed(text)
        return slugs.length >= 2 && slugs.length <= colouredRoles && new Set(slugs).size === slugs.length
      },
      wanted('roles', shouldBe),
    )
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
    `1 to ${mostCentres} different roles, skills or libraries as their pages are called, with commas between, like roles/data-scientist or skills/sql,libraries/pandas`,
  )
  const centresIn = (text: string) => listed(text).map(centreIn)
  return z
    .string(error)
    .refine((text) => {
      const found = centresIn(text)
      const names = new Set(listed(text))
      return (
        found.length > 0 && names.size === found.length && found.length <= mostCentres && !found.includes(undefined)
      )
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
  const error = wanted('width', `a whole number of pixels from ${leastWidth} to ${mostWidth}`)
  return z
    .string(error)
    .refine((text) => /^\d{1,5}$/.test(text) && Number(text) >= leastWidth && Number(text) <= mostWidth, error)
    .transform(Number)
    .default(usualWidth)
})()

const theme = z.enum(['light', 'dark', 'auto'], wanted('theme', 'light, dark or auto')).default('auto')

const language = z
  .string()
  .regex(/^[A-Za-z]{1,8}(-[A-Za-z0-9]{1,8})*$/, wanted('language', 'a language tag, like fr or pt-BR'))
  .optional()

const measure = z
  .enum(Object.keys(measureNames) as SimilarityMeasure[], wanted('measure', Object.keys(measureNames).join(', ')))
  .default('BLENDED')

/** How a picture is drawn, whatever it shows. */
export const looks = { theme, width, language }

/** What each picture is of, by the name of its view. */
export const subjects = {
  overlap: { roles: roleList() },
  transition: { from: slug('from', 'the slug of a role'), to: slug('to', 'the slug of the role to get to') },
  paths: { from: slug('from', 'the slug of a role'), to: slug('to', 'the slug of the role to get to') },
  'heat-map': { roles: roleList(), measure },
  neighbourhood: { of: centres },
  role: { slug: slug('slug', 'the slug of a role') },
  skill: { slug: slug('slug', 'the slug of a skill') },
  library: { slug: slug('slug', 'the slug of a library') },
  start: {},
}
