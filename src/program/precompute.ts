import { featuresFor } from '../graph/comparable.ts'
import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { resolveHave } from '../readiness/resolveHave.ts'
import { search } from '../search/search.ts'
import { defaultMeasure, scorerFor } from '../similarity/measures.ts'
import { prerequisitesAmongAsked } from '../transitions/prerequisiteGraph.ts'

/** Of so many datasets or fewer, what compares the roles of any two is worked out beforehand, too. */
const pairedDatasets = 4

/**
 * Works out what queries would otherwise have to wait for: whatever is derived from a snapshot, memoised, and takes more
 * than some ten milliseconds. What is memoised under a name is handed over from the thread that loaded the snapshot.
 *
 * @param mostDatasets how many datasets are compared in one question at most; more are prepared when somebody asks
 */
export function precompute(snapshot: Snapshot, mostDatasets: 1 | 2): void {
  const { rows } = snapshot.roles
  search(snapshot, 'a')
  // Whoever has any skill makes ready which skills are tied.
  resolveHave(snapshot, { skills: snapshot.skills.rows.slice(0, 1).map(({ slug }) => slug) })
  // The first role of each dataset stands for all of it.
  const { datasets, datasetOfRole } = snapshot.features
  const firsts = datasets.map((_name, dataset) => rows[datasetOfRole.indexOf(dataset)]!)
  for (const roles of groups(firsts, mostDatasets)) {
    prerequisitesAmongAsked(snapshot, featuresFor(snapshot, roles))
    scorerFor(snapshot, roles, defaultMeasure)
  }
}

/** Each by itself and, where two are asked for and they are few, any two. */
function groups(roles: readonly RoleRow[], most: 1 | 2): RoleRow[][] {
  const pairs = roles.flatMap((role, place) => roles.slice(place + 1).map((other) => [role, other]))
  return [...roles.map((role) => [role]), ...(most === 2 && roles.length <= pairedDatasets ? pairs : [])]
}
