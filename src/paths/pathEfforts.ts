import type { Cost, Effort, Index } from '../catalogue/units.ts'
import type { Adjacency } from '../graph/adjacency.ts'
import { type Corpus, rolesOf } from '../graph/corpus.ts'
import { proximities } from '../transitions/proximity.ts'
import { effort } from './effort.ts'

/** How many proximities are looked at for the cost of one field. */
const stepsPerField = 200

/** A set of waypoints as bits: the bit of a waypoint is its place in the list of them. */
export type WaypointSet = number

/** The efforts of the hops of paths from a start to a target. In each hop the features of all roles before it are known. */
export interface PathEfforts {
  /** Returns the effort of a hop to a waypoint or the target, after the start and some waypoints. */
  readonly hopAfter: (visited: WaypointSet) => (role: Index<'Role'>) => Effort
  /** A lower bound of the effort of the rest of the way, after some waypoints, whichever others it leads through. */
  readonly leastAfter: (visited: WaypointSet) => Effort
}

/**
 * @param waypoints at most 30
 * @param spend called with the cost of each step
 */
export function pathEfforts(
  corpus: Corpus,
  from: Index<'Role'>,
  waypoints: readonly Index<'Role'>[],
  to: Index<'Role'>,
  spend: (cost: Cost) => void,
): PathEfforts {
  const { ofRole } = corpus.features
  const columns = nearestPerOrigin(corpus, [from, ...waypoints], [...waypoints, to], spend)
  const known = (visited: WaypointSet) => columns.filter((_, place) => place === 0 || visited & (1 << (place - 1)))
  const least = leastEfforts(ofRole, columns, waypoints, to)
  return {
    hopAfter: (visited) => {
      const near = known(visited)
      return (role) => {
        spend((ofRole.degree(role) * near.length) / stepsPerField)
        return effort(ofRole, role, near)
      }
    },
    leastAfter: (visited) => {
      const near = known(visited)
      spend((least.length * near.length) / stepsPerField)
      return least.reduce(
        (sum, { feature, effort }) => (near.some((column) => column[feature] === 1) ? sum : sum + effort),
        0,
      )
    },
  }
}

/** Per origin a column: per feature that any target asks for, the highest θ with a feature of the origin. */
function nearestPerOrigin(
  corpus: Corpus,
  origins: readonly Index<'Role'>[],
  targets: readonly Index<'Role'>[],
  spend: (cost: Cost) => void,
): Float64Array[] {
  const { ofRole, toRole, rows } = corpus.features
  const columns = origins.map(() => new Float64Array(rows.length))
  const [start] = columns
  for (const feature of ofRole.targetsOf(origins[0]!)) start![feature] = 1
  const known = [...new Set(origins.flatMap((role) => [...ofRole.targetsOf(role)]))]
  const proximitiesOf = proximities(corpus, known)
  const near = new Float64Array(known.length)
  const placeOf = new Map(known.map((feature, place) => [feature, place]))
  const placesOf = origins.map((role) => ofRole.targetsOf(role).map((feature) => placeOf.get(feature)!))
  const wanted = new Set(targets.flatMap((role) => [...ofRole.targetsOf(role)]))
  const compared = known.length + placesOf.reduce((sum, { length }) => sum + length, 0)
  const edges = (features: Iterable<Index<'Feature'>>) => {
    let sum = 0
    for (const feature of features) sum += toRole.degree(feature)
    return sum
  }
  // Each is compared with all that is known, and the roles that have it are visited, with what they have of the known.
  const visited = (edges(wanted) * edges(known)) / rolesOf(corpus).length
  spend((wanted.size * compared + visited) / stepsPerField)
  for (const feature of wanted) {
    // What the start knows is known in every hop, however near it is to anything else.
    if (start![feature] === 1) continue
    proximitiesOf(feature, near)
    for (let origin = 0; origin < origins.length; origin++) {
      columns[origin]![feature] = highest(near, placesOf[origin]!)
    }
  }
  return columns
}

function highest(numbers: Float64Array, places: Uint32Array): number {
  let highest = 0
  for (let index = 0; index < places.length; index++) highest = Math.max(highest, numbers[places[index]!]!)
  return highest
}

/**
 * Per feature of the target, a lower bound of the effort of learning it on any path: where it weighs least, with all
 * known that can be known without knowing the feature itself. (θ is 1 only for what the origin asks for itself.)
 */
function leastEfforts(
  ofRole: Adjacency<'Role', 'Feature'>,
  columns: readonly Float64Array[],
  waypoints: readonly Index<'Role'>[],
  to: Index<'Role'>,
) {
  const least = new Map<Index<'Feature'>, Effort>()
  ofRole.eachEdge(to, (feature, weight) => {
    least.set(feature, weight)
  })
  for (const role of waypoints) {
    ofRole.eachEdge(role, (feature, weight) => {
      const lightest = least.get(feature)
      if (lightest !== undefined) least.set(feature, Math.min(lightest, weight))
    })
  }
  return Array.from(least, ([feature, weight]) => {
    const elsewhere = columns.map((column) => column[feature]!).filter((proximity) => proximity < 1)
    return { feature, effort: weight * (1 - Math.max(0, ...elsewhere)) }
  })
}
