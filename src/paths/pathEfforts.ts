import { type Adjacency, degree, weightAt } from '../graph/adjacency.ts'
import { type Corpus, rolesOf } from '../graph/corpus.ts'
import { effort } from '../readiness/effort.ts'
import { cooccurrence } from '../transitions/cooccurrence.ts'
import { proximity } from '../transitions/proximity.ts'

/** How many proximities are looked at in the time of one field of an answer. */
const stepsPerField = 200

/** The roles that paths lead through, as bits: the bit of a waypoint is its place in the list of them. */
export type WaypointSet = number

/** What the hops of paths from a start to a target take, everything known that any role behind one asks for. */
export interface PathEfforts {
  /** Gives a function from a role, a waypoint or the target, to the effort of the hop to it, some waypoints behind. */
  readonly hopAfter: (behind: WaypointSet) => (role: number) => number
  /** The effort that the rest of the way takes at least, some waypoints behind, whichever others it leads through. */
  readonly leastAfter: (behind: WaypointSet) => number
}

/**
 * @param from index of the role at the start
 * @param waypoints indexes of roles, at most 30
 * @param to index of the target
 * @param spend hears what each hop takes, in fields of an answer
 */
export function pathEfforts(
  corpus: Corpus,
  from: number,
  waypoints: readonly number[],
  to: number,
  spend: (work: number) => void,
): PathEfforts {
  const { ofRole } = corpus.features
  const columns = proximities(corpus, [from, ...waypoints], [...waypoints, to], spend)
  const known = (behind: WaypointSet) => columns.filter((_, place) => place === 0 || behind & (1 << (place - 1)))
  const least = leastEfforts(ofRole, columns, waypoints, to)
  return {
    hopAfter: (behind) => {
      const proximities = known(behind)
      return (role) => {
        spend((degree(ofRole, role) * proximities.length) / stepsPerField)
        return effort(ofRole, role, proximities)
      }
    },
    leastAfter: (behind) => {
      const proximities = known(behind)
      spend((least.length * proximities.length) / stepsPerField)
      return least.reduce(
        (sum, { feature, effort }) => (proximities.some((column) => column[feature] === 1) ? sum : sum + effort),
        0,
      )
    },
  }
}

/** Per origin, and per feature that one of the targets asks for, the highest θ with a feature of the origin. */
function proximities(
  corpus: Corpus,
  origins: readonly number[],
  targets: readonly number[],
  spend: (work: number) => void,
): Float64Array[] {
  const featuresOf = (role: number) => {
    const { offsets, targets } = corpus.features.ofRole
    return targets.subarray(offsets[role], offsets[role + 1])
  }
  const columns = origins.map(() => new Float64Array(corpus.features.rows.length))
  const [start] = columns
  for (const feature of featuresOf(origins[0]!)) start![feature] = 1
  const known = [...new Set(origins.flatMap((role) => [...featuresOf(role)]))]
  const together = cooccurrence(corpus, known)
  const near = new Float64Array(known.length)
  const placeOf = new Map(known.map((feature, place) => [feature, place]))
  const placesOf = origins.map((role) => Uint32Array.from(featuresOf(role), (feature) => placeOf.get(feature)!))
  const wanted = new Set(targets.flatMap((role) => [...featuresOf(role)]))
  const compared = known.length + placesOf.reduce((sum, { length }) => sum + length, 0)
  const postings = (features: Iterable<number>) => {
    let sum = 0
    for (const feature of features) sum += degree(corpus.features.toRole, feature)
    return sum
  }
  // Each is compared with all that is known, and the roles that have it are visited, with what they have of the known.
  const visited = (postings(wanted) * postings(known)) / rolesOf(corpus).length
  spend((wanted.size * compared + visited) / stepsPerField)
  for (const feature of wanted) {
    // What the start knows is known to all, however near it is to anything else.
    if (start![feature] === 1) continue
    const counts = together(feature)
    for (let place = 0; place < near.length; place++) {
      near[place] = counts[place] === 0 ? 0 : proximity(corpus, feature, known[place]!, counts[place]!)
    }
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
 * Per feature of the target, the least effort of learning it on any path: where it weighs least, knowing all that can
 * be known without knowing itself. (θ is 1 only for what the origin asks for itself.)
 */
function leastEfforts(ofRole: Adjacency, columns: readonly Float64Array[], waypoints: readonly number[], to: number) {
  const { offsets, targets } = ofRole
  const least = new Map<number, number>()
  for (let edge = offsets[to]!; edge < offsets[to + 1]!; edge++) least.set(targets[edge]!, weightAt(ofRole, edge))
  for (const role of waypoints) {
    for (let edge = offsets[role]!; edge < offsets[role + 1]!; edge++) {
      const weight = least.get(targets[edge]!)
      if (weight !== undefined) least.set(targets[edge]!, Math.min(weight, weightAt(ofRole, edge)))
    }
  }
  return Array.from(least, ([feature, weight]) => {
    const elsewhere = columns.map((column) => column[feature]!).filter((proximity) => proximity < 1)
    return { feature, effort: weight * (1 - Math.max(0, ...elsewhere)) }
  })
}
