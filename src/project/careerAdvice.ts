import type { Index, Share, Weight } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { fewest, firstFigure } from '../demand/demand.ts'
import { corpus } from '../graph/corpus.ts'
import { logarithm } from '../graph/elementaryFunctions.ts'
import { featureIndex } from '../graph/features.ts'
import type { FeatureRow, RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { readiness } from '../readiness/comparison.ts'
import { Knowledge } from '../readiness/knowledge.ts'
import { type FeatureGain, nextToLearn } from '../readiness/nextToLearn.ts'
import { rolesFor } from '../readiness/rolesFor.ts'
import type { ProjectUse } from './projectUses.ts'
import { housekeeping } from './traces.ts'

/** Something that a project would add next for a career, and why. */
export interface NextStep {
  readonly feature: FeatureRow
  /** What it alone adds to readiness. */
  readonly gain: Share
  /** The share of job adverts for the role that name it; null where too few were counted. */
  readonly advertised: Share | null
  /** How important it is to the role; null where the role does not list it. */
  readonly importance: Weight | null
  /** Whether it is a skill that the role cannot do without. */
  readonly isEssential: boolean
}

/** A career that a project practises. */
export interface PractisedCareer {
  readonly role: RoleRow
  readonly fit: Share
  readonly readiness: Share
  /** What the project uses that the role asks for: the rarest, the most important and the most used first. */
  readonly uses: readonly FeatureRow[]
  /** What would bring the project closest to the role, the best first. */
  readonly next: readonly NextStep[]
}

/** How many steps are given for a career. */
const mostNext = 3

/** The careers that a project practises by what it uses, the nearest first. */
export function careerAdvice(snapshot: Snapshot, uses: readonly ProjectUse[], first: number): PractisedCareer[] {
  // Any project may be kept so, whatever it is about.
  if (uses.every(({ feature }) => housekeeping.has(feature.slug))) return []
  const named = uses.map(({ feature }) => featureIndex(snapshot.features, feature))
  const knowledge = new Knowledge(snapshot, [], named)
  const mainly = mainUses(uses).map(({ feature }) => featureIndex(snapshot.features, feature))
  return rolesFor(new Knowledge(snapshot, [], mainly), null, first).map(({ role, fit }) => ({
    role,
    fit,
    readiness: readiness(snapshot, knowledge, role) ?? 0,
    uses: usesFor(snapshot, role, uses),
    next: nextToLearn(knowledge, [{ role, fit: 1 }], mostNext).map((gain) => stepTo(snapshot, role, gain)),
  }))
}

function stepTo(snapshot: Snapshot, role: RoleRow, { feature, gain }: FeatureGain): NextStep {
  const importance = importances(snapshot, role).get(featureIndex(snapshot.features, feature)) ?? null
  const essential = isEssential(snapshot, role, feature)
  return { feature, gain, advertised: advertised(snapshot, role, feature), importance, isEssential: essential }
}

function importances({ features }: Snapshot, { index }: RoleRow): Map<Index<'Feature'>, Weight> {
  const found = new Map<Index<'Feature'>, Weight>()
  features.ofRole.eachEdge(index, (feature, weight) => found.set(feature, weight))
  return found
}

/** A library that is imported in less than this share of the files that the most used one is in does not tell what a project is about. */
const leastOfMost = 0.05

/** Of fewer things no career can be told apart, so that all of them count. */
const fewestMain = 3

/**
 * What tells which careers a project practises: not what only those need who change it, what any project is kept with, nor
 * libraries that hardly any of its code imports. All of them count for how much of a career is covered.
 */
function mainUses(uses: readonly ProjectUse[]): readonly ProjectUse[] {
  const isImportable = ({ feature }: ProjectUse) =>
    feature.type === 'Library' && (feature.kind === 'LIBRARY' || feature.kind === 'FRAMEWORK')
  const most = uses.filter(isImportable).reduce((most, { files }) => Math.max(most, files), 0)
  const telling = uses.filter(({ feature, forDevelopment }) => !forDevelopment && !housekeeping.has(feature.slug))
  const main = telling.filter((use) => !isImportable(use) || use.files >= most * leastOfMost)
  return main.length < fewestMain ? uses : main
}

/** What of the uses a role asks for, what tells most of it first. */
function usesFor(snapshot: Snapshot, role: RoleRow, uses: readonly ProjectUse[]): FeatureRow[] {
  const { rarities } = corpus(snapshot.features, [snapshot.features.datasetOfRole[role.index]!])
  const weights = importances(snapshot, role)
  const languages = new Set(uses.map(({ feature }) => (feature.type === 'Library' ? feature.language : null)))
  const telling = uses.map(({ feature, files, forDevelopment }) => {
    const index = featureIndex(snapshot.features, feature)
    // The language that other uses are written for goes without saying.
    const isPlain = feature.type === 'Library' && languages.has(feature)
    const isAside = forDevelopment || isPlain || housekeeping.has(feature.slug)
    const used = (1 + logarithm(1 + files) / 2) * (isAside ? 0.2 : 1)
    return { feature, value: (weights.get(index) ?? 0) ** 2 * rarities[index]! * used }
  })
  const asked = telling.filter(({ value }) => value > 0)
  return asked.sort((a, b) => b.value - a.value).map(({ feature }) => feature)
}

function advertised(snapshot: Snapshot, role: RoleRow, feature: FeatureRow): Share | null {
  const figure = firstFigure(snapshot, role, feature)
  return figure === undefined || figure.sample.size < fewest ? null : figure.named / figure.sample.size
}

function isEssential({ edges }: Snapshot, role: RoleRow, feature: FeatureRow): boolean {
  if (feature.type === 'Library') return false
  const { forward, attributes } = edges.roleSkills
  let found = false
  forward.eachEdge(role.index, (skill, _weight, position) => {
    if (skill === feature.index) found ||= valueAt(attributes, position).requirement === 'ESSENTIAL'
  })
  return found
}
