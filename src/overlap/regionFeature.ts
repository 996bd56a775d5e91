import type { Index, Weight } from '../catalogue/units.ts'
import { featuresFor, matchRoots } from '../graph/comparable.ts'
import { featureEvidence } from '../graph/featureEvidence.ts'
import type { Evidence, FeatureRow } from '../graph/rows.ts'
import type { Region } from './regions.ts'

/** One feature of a region. */
export interface RegionFeature {
  readonly region: Region
  readonly feature: Index<'Feature'>
}

/** The skill or library; of roles of several datasets, the one that stands for those that match. */
export function rowOf({ region: { comparison }, feature }: RegionFeature): FeatureRow {
  return featuresFor(comparison.snapshot, comparison.roles).rows[feature]!
}

/** The weights of the feature, in the order of the region's roles. */
export function weightsOf({ region: { comparison, roles }, feature }: RegionFeature): Weight[] {
  const { ofRole } = featuresFor(comparison.snapshot, comparison.roles)
  return roles.map(({ index }) => ofRole.weightAt(ofRole.between(index, feature)))
}

/** Why each of the region's roles asks for the feature, in their order. */
export function regionEvidence({ region: { comparison, roles }, feature }: RegionFeature): Evidence[] {
  const { snapshot } = comparison
  const isWithinDataset = featuresFor(snapshot, comparison.roles) === snapshot.features
  const roots = isWithinDataset ? null : matchRoots(snapshot)
  return roles.flatMap(({ index }) => {
    if (roots === null) return featureEvidence(snapshot, index, feature)
    // What a role has may be any of those that the feature stands for.
    const own = [...snapshot.features.ofRole.targetsOf(index)].filter((target) => roots[target] === feature)
    return own.flatMap((target) => featureEvidence(snapshot, index, target))
  })
}
