import type { RoleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { fitSpace } from '../readiness/fit.ts'
import { nameList } from '../readiness/knownNames.ts'
import { resolveHave } from '../readiness/resolveHave.ts'
import { search } from '../search/search.ts'
import { defaultMeasure, scorerFor } from '../similarity/measures.ts'
import { prerequisitesAmongAsked } from '../transitions/prerequisiteGraph.ts'
import { wordCase } from '../wording/wordCase.ts'

/** Up to this many datasets, the data to compare any two of them is computed too. */
const maxPairedDatasets = 4

/**
 * Computes the derived data of a snapshot that takes longer than about ten milliseconds, so that no query waits for it.
 * Derived data with a name is transferred from the loading thread.
 *
 * @param maxDatasets 2 to compute the data to compare two datasets too; otherwise it is computed on demand
 */
export function precompute(snapshot: Snapshot, maxDatasets: 1 | 2): void {
  const { rows } = snapshot.roles
  search(snapshot, 'a')
  // Looking up any word reads all prose.
  wordCase(snapshot, 'a')
  // Resolving any skill computes which skills are equivalent.
  resolveHave(snapshot, { skills: snapshot.skills.rows.slice(0, 1).map(({ slug }) => slug) })
  nameList(snapshot)
  prerequisitesAmongAsked(snapshot)
  for (const dataset of snapshot.features.datasets.keys()) fitSpace(snapshot, dataset)
  // The first role of each dataset represents all of it.
  const { datasets, datasetOfRole } = snapshot.features
  const firsts = datasets.map((_name, dataset) => rows[datasetOfRole.indexOf(dataset)]!)
  for (const roles of groups(firsts, maxDatasets)) {
    scorerFor(snapshot, roles, defaultMeasure)
  }
}

/** Each role by itself and, if there are few, all pairs. */
function groups(roles: readonly RoleRow[], size: 1 | 2): RoleRow[][] {
  const pairs = roles.flatMap((role, position) => roles.slice(position + 1).map((other) => [role, other]))
  return [...roles.map((role) => [role]), ...(size === 2 && roles.length <= maxPairedDatasets ? pairs : [])]
}
