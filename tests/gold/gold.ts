import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import { z } from 'zod'

const slug = z.string().regex(/^[a-z0-9-]+(\/[a-z0-9-]+)?$/, 'a slug is wanted')
const slugs = z.array(slug).min(1)
const why = z.string().min(1)
/** What the product answers instead, where it is known to be wrong: the test then expects it to disagree. */
const wrong = z.string().min(1).optional()

/** What somebody has, as HaveInput takes it. */
const have = z
  .strictObject({
    skills: slugs.optional(),
    libraries: slugs.optional(),
    roles: slugs.optional(),
    text: z.string().min(1).optional(),
  })
  .refine((given) => Object.values(given).some((value) => value !== undefined), 'it says nothing')

/** Lists that an answer must agree with; each concerns the slugs at its head, in the order of the answer. */
const expectations = {
  /** Any of these is first. */
  first1: slugs.optional(),
  /** At least one of these is among the first three. */
  first3: slugs.optional(),
  /** At least one of these is among the first five. */
  first5: slugs.optional(),
  /** All of these are among the first three. */
  all3: slugs.max(3).optional(),
  /** None of these is among the first three. */
  not3: slugs.optional(),
  /** None of these is among the first five. */
  not5: slugs.optional(),
}

const rolesFor = z.strictObject({
  ask: z.literal('rolesFor'),
  have,
  in: slugs.optional(),
  ...expectations,
  /** The least readiness, in [0, 1], that the role of this slug is given, wherever it stands. */
  readiness: z.record(slug, z.number().min(0).max(1)).optional(),
  why,
  wrong,
})

const nextToLearn = z.strictObject({
  ask: z.literal('nextToLearn'),
  have,
  in: slugs.optional(),
  targets: slugs.optional(),
  ...expectations,
  why,
  wrong,
})

const transition = z
  .strictObject({
    ask: z.literal('transition'),
    from: slug.optional(),
    have: have.optional(),
    to: slug,
    ...expectations,
    why,
    wrong,
  })
  .refine(({ from, have: given }) => from !== undefined || given !== undefined, 'from or have is wanted')

const move = z.tuple([slug, slug])

/** One move has a higher readiness than another; each is [from, to]. */
const comparison = z.strictObject({ ask: z.literal('comparison'), readier: move, than: move, why, wrong })

const expected = Object.keys(expectations) as (keyof typeof expectations)[]

/** A question with what an expert would accept as its answer. */
const goldAnswer = z.union([rolesFor, nextToLearn, transition, comparison]).superRefine((answer, context) => {
  if (answer.ask === 'comparison') return
  const lists = expected.filter((key) => answer[key] !== undefined)
  if (lists.length === 0) context.addIssue({ code: 'custom', message: `one of ${expected.join(', ')} is wanted` })
  const refused = new Set([...(answer.not3 ?? []), ...(answer.not5 ?? [])])
  const both = lists.filter((key) => !key.startsWith('not')).flatMap((key) => answer[key] ?? [])
  for (const each of both.filter((wanted) => refused.has(wanted))) {
    context.addIssue({ code: 'custom', message: `"${each}" is both wanted and refused` })
  }
})

export type GoldAnswer = z.infer<typeof goldAnswer>

/** The files beside this one, without their ending. */
export type GoldFile = 'curatedCareers' | 'onet' | 'esco'

/**
 * The gold answers of a file.
 *
 * @throws Error that names the file, the answer counted from 1, the field and what is wrong with it.
 */
export function goldAnswers(file: GoldFile): GoldAnswer[] {
  const path = join(import.meta.dirname, `${file}.yaml`)
  const found: unknown = parse(readFileSync(path, 'utf8'))
  if (!Array.isArray(found)) throw new Error(`${path}: a list of answers is wanted`)
  return found.map((answer, index) => {
    const { success, data, error } = goldAnswer.safeParse(answer)
    if (!success) throw new Error(`${path}: answer ${index + 1}: ${z.prettifyError(error)}`)
    return data
  })
}

/** Every slug that an answer names, without repetition: all must exist in the datasets it asks about. */
export function slugsOf(answer: GoldAnswer): string[] {
  if (answer.ask === 'comparison') return [...new Set([...answer.readier, ...answer.than])]
  const { skills = [], libraries = [], roles = [] } = answer.have ?? {}
  const named = expected.flatMap((key) => answer[key] ?? [])
  const ends = answer.ask === 'transition' ? [answer.from, answer.to].filter((end) => end !== undefined) : []
  const targets = answer.ask === 'nextToLearn' ? (answer.targets ?? []) : []
  const measured = answer.ask === 'rolesFor' ? Object.keys(answer.readiness ?? {}) : []
  return [...new Set([...skills, ...libraries, ...roles, ...named, ...ends, ...targets, ...measured])]
}
