import type { Index } from '../catalogue/units.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** Indices of the roles of a dataset that are not deprecated, ascending. */
export function* rolesOfDataset({ features }: Snapshot, dataset: number): Generator<Index<'Role'>> {
  const { datasetOfRole, deprecatedRoles } = features
  for (let role = 0; role < datasetOfRole.length; role++) {
    if (datasetOfRole[role] === dataset && deprecatedRoles[role] === 0) yield role
  }
}
