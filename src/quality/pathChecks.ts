import type { Index } from '../catalogue/units.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { careerPaths } from '../paths/careerPaths.ts'
import type { JudgedRole } from './judgedRoles.ts'
import type { Outcome, QualityCheck } from './qualityCheck.ts'
import { oneOf, randomNumbers } from './randomNumbers.ts'
import { listedOccupations } from './relatedOccupations.ts'

/** How many pairs of each kind are drawn, and how often drawing is tried. */
const pairsOfEachKind = 500
const mostTries = 20 * pairsOfEachKind

/** As many hops as `careerPaths` allows unless a question says otherwise. */
const maxHops = 4

type PathCheck = Extract<QualityCheck, 'EXPERT_HOPS_FAR' | 'EXPERT_HOPS_TWO_HOP' | 'STOPS_FAR' | 'STOPS_TWO_HOP'>
type Pair = readonly [from: JudgedRole, to: JudgedRole]

/**
 * Whether career paths lead from one related occupation to the next: an outcome for each pair of roles.
 *
 * @param roles of the dataset that relates roles
 */
export function pathChecks(snapshot: Snapshot, roles: readonly JudgedRole[]): Record<PathCheck, Outcome[]> {
  const lists = new Map(
    roles.flatMap(({ role: { index } }) => {
      const list = listedOccupations(snapshot, index)
      return list.length === 0 ? [] : [[index, new Set(list)] as const]
    }),
  )
  const far = hopsBetween(snapshot, farPairs(roles), lists)
  const twoHop = hopsBetween(snapshot, twoHopPairs(roles), lists)
  return {
    EXPERT_HOPS_FAR: far.hops,
    EXPERT_HOPS_TWO_HOP: twoHop.hops,
    STOPS_FAR: far.stops,
    STOPS_TWO_HOP: twoHop.stops,
  }
}

function hopsBetween(
  snapshot: Snapshot,
  pairs: readonly Pair[],
  lists: ReadonlyMap<Index<'Role'>, ReadonlySet<Index<'Role'>>>,
): { hops: Outcome[]; stops: Outcome[] } {
  const paths = pairs.map(([{ role: from }, { role: to }]) => careerPaths(snapshot, from, to, maxHops, 1)[0]!.roles)
  const hops = paths
    .filter(({ length }) => length > 2)
    .map((roles): Outcome => {
      const judged = roles.slice(1).flatMap(({ index: to }, place) => {
        const from = roles[place]!.index
        const [there, back] = [lists.get(from), lists.get(to)]
        return there && back ? [there.has(to) || back.has(from)] : []
      })
      return { asked: judged.length, right: judged.filter((isListed) => isListed).length }
    })
  return {
    hops: hops.filter(({ asked }) => asked > 0),
    stops: paths.map(({ length }) => ({ asked: 1, right: length > 2 ? 1 : 0 })),
  }
}

function farPairs(roles: readonly JudgedRole[]): Pair[] {
  return drawn(11, roles, (from, next) => {
    const to = oneOf(roles, next)
    return [...from.majorGroups].some((group) => to.majorGroups.has(group)) ? undefined : to
  })
}

function twoHopPairs(roles: readonly JudgedRole[]): Pair[] {
  const byIndex = new Map(roles.map((judged) => [judged.role.index, judged]))
  return drawn(13, roles, (from, next) => {
    if (from.related.size === 0) return undefined
    const between = byIndex.get(oneOf([...from.related], next))
    if (between === undefined || between.related.size === 0) return undefined
    const to = byIndex.get(oneOf([...between.related], next))
    return to === from || to === undefined || from.related.has(to.role.index) ? undefined : to
  })
}

function drawn(
  seed: number,
  roles: readonly JudgedRole[],
  target: (from: JudgedRole, next: () => number) => JudgedRole | undefined,
): Pair[] {
  const next = randomNumbers(seed)
  const found: Pair[] = []
  for (let tries = 0; roles.length > 1 && tries < mostTries && found.length < pairsOfEachKind; tries++) {
    const from = oneOf(roles, next)
    const to = target(from, next)
    if (to !== undefined) found.push([from, to])
  }
  return found
}
