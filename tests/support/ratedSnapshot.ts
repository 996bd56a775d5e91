import fc from 'fast-check'
import { MatchRelation } from '../../src/graph/rows.ts'
import type { Snapshot } from '../../src/graph/snapshot.ts'
import { Knowledge } from '../../src/readiness/knowledge.ts'
import { sketchedSnapshot } from './sketchedSnapshot.ts'
import type { RelationSketch, RoleSketch } from './sketches.ts'

const skill = (most: number) => fc.integer({ min: 1, max: most }).map((number) => `Skill ${number}`)
/** Rated, and so of another vocabulary than what the other datasets list. */
const talent = fc.integer({ min: 1, max: 4 }).map((number) => `Talent ${number}`)
const any = fc.oneof({ weight: 3, arbitrary: skill(10) }, talent)
const library = (most: number) => fc.integer({ min: 1, max: most }).map((number) => `library ${number}`)
const pairs = <A, B>(a: fc.Arbitrary<A>, b: fc.Arbitrary<B>, maxLength = 6) => fc.array(fc.tuple(a, b), { maxLength })

// Few different numbers, so that ties happen.
const weight = fc.constantFrom(1, 0.75, 0.5, 0.1)
const level = fc.constantFrom(0.9, 0.6, 0.3, 0)
const requirement = fc.constantFrom('ESSENTIAL', 'OPTIONAL')
const jobZone = fc.constantFrom(1, 2, 3, 4, 5, undefined)

/** One dataset rates some of its skills and lists products, one gives weights, and one lists only. */
const sketches: Readonly<Record<string, fc.Arbitrary<Omit<RoleSketch, 'title' | 'dataset' | 'jobZone'>>>> = {
  rated: fc.record({
    skills: fc
      .tuple(
        fc.dictionary(talent, fc.record({ weight, level }), { maxKeys: 4 }),
        fc.dictionary(fc.constantFrom('Deed 1', 'Deed 2', 'Deed 3', 'Craft 1', 'Craft 2'), fc.record({ requirement }), {
          maxKeys: 4,
        }),
      )
      .map(([rated, listed]) => ({ ...rated, ...listed })),
    libraries: fc.dictionary(library(8), fc.record({ hot: fc.boolean(), inDemand: fc.boolean() }), { maxKeys: 5 }),
  }),
  graded: fc.record({
    skills: fc.dictionary(skill(10), fc.record({ weight, requirement }), { maxKeys: 8 }),
    libraries: fc.dictionary(library(8), fc.record({ weight }), { maxKeys: 5 }),
  }),
  listed: fc.record({
    skills: fc.dictionary(skill(10), fc.record({ requirement }), { maxKeys: 8 }),
  }),
} as never

const roles = fc
  .array(
    fc.constantFrom('rated', 'graded', 'listed').chain((dataset) =>
      fc.record({ needs: sketches[dataset]!, jobZone }).map(({ needs, jobZone }) => {
        return { dataset, ...(jobZone !== undefined && { jobZone }), ...needs }
      }),
    ),
    { minLength: 2, maxLength: 9, size: 'large' },
  )
  .map((found) => found.map((role, place): RoleSketch => ({ title: `Role ${place + 1}`, ...role })))

const relation = fc.constantFrom(...Object.values(MatchRelation))

const relations = (titles: readonly string[]): fc.Arbitrary<RelationSketch> => {
  const role = fc.constantFrom(...titles)
  return fc.record({
    prerequisites: pairs(any, any),
    broader: fc
      .tuple(
        pairs(skill(10), skill(10), 4),
        pairs(fc.constantFrom('Deed 1', 'Deed 2', 'Deed 3'), fc.constant('Deeds'), 3),
      )
      .map(([skills, deeds]) => [...skills, ...deeds]),
    related: pairs(skill(10), skill(10), 3),
    served: fc.array(fc.tuple(any, library(8), weight), { maxLength: 6 }),
    buildsOn: pairs(library(8), library(8), 4),
    alternatives: pairs(library(8), library(8), 3),
    matches: fc.array(fc.tuple(skill(10), skill(10), relation), { maxLength: 3 }),
    roleMatches: fc.array(fc.tuple(role, role, relation, weight), { maxLength: 6 }),
    categories: fc.dictionary(library(8), fc.constantFrom('tables', 'drawing'), { maxKeys: 6 }),
    languageOf: fc.dictionary(library(4), fc.constantFrom('language 1', 'language 2'), { maxKeys: 3 }),
    kinds: fc.constant({ 'Deed 1': 'ACTIVITY', 'Deed 2': 'ACTIVITY', 'Deed 3': 'ACTIVITY', Deeds: 'GROUP' }),
  }) as fc.Arbitrary<RelationSketch>
}

/**
 * Graphs of 2 to 9 roles of up to three datasets that say what roles need in different ways, in which roles, skills and
 * libraries stand to each other in every way. There may be cycles, and roles of which nothing is said.
 */
export const ratedSnapshot: fc.Arbitrary<Snapshot> = roles.chain((found) =>
  relations(found.map(({ title }) => title)).map((related) => sketchedSnapshot(found, [], related)),
)

/** What somebody knows, if not nothing: up to two roles, and names. */
export const knowledgeIn = (snapshot: Snapshot): fc.Arbitrary<Knowledge> =>
  fc
    .tuple(
      fc.shuffledSubarray([...snapshot.roles.rows], { maxLength: 2 }),
      fc.subarray([...snapshot.features.rows.keys()], { maxLength: 4 }),
    )
    .filter(([held, named]) => held.length + named.length > 0)
    .map(([held, named]) => new Knowledge(snapshot, held, named))

/** A graph, what somebody knows and a role that they want. */
export const question = ratedSnapshot.chain((snapshot) =>
  fc.record({
    snapshot: fc.constant(snapshot),
    knowledge: knowledgeIn(snapshot),
    to: fc.constantFrom(...snapshot.roles.rows),
  }),
)
