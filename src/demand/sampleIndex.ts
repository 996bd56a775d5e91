import type { AnyKind } from '../catalogue/units.ts'
import { valueAt } from '../columns/dictionaryColumn.ts'
import { derived } from '../derived/derived.ts'
import type { EdgeSet } from '../graph/edgeSet.ts'
import type { FeatureRow, RoleRow, SampleRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** The samples of a graph by what all of each is: for a role, naming a feature, or neither. */
interface SampleIndex {
  readonly ofRole: ReadonlyMap<RoleRow, readonly SampleRow[]>
  readonly ofFeature: ReadonlyMap<FeatureRow, readonly SampleRow[]>
  /** Per sample that of all adverts of the same source, period and place, where there is one. */
  readonly whole: ReadonlyMap<SampleRow, SampleRow>
}

/** Samples both for a role and naming a feature are in none of the lists. */
export const sampleIndex = derived(({ samples }: Snapshot): SampleIndex => {
  const ofRole = new Map<RoleRow, SampleRow[]>()
  const ofFeature = new Map<FeatureRow, SampleRow[]>()
  const wholeIn = new Map<string, SampleRow>()
  for (const sample of samples.rows) {
    const { role, skill, library } = sample
    const all = [role, skill, library].filter((node) => node !== null)
    if (all.length > 1) continue
    if (all.length === 0) wholeIn.set(setting(sample), sample)
    else if (role !== null) listIn(ofRole, role).push(sample)
    else listIn(ofFeature, (skill ?? library)!).push(sample)
  }
  const whole = new Map<SampleRow, SampleRow>()
  for (const sample of samples.rows) {
    const all = wholeIn.get(setting(sample))
    if (all !== undefined) whole.set(sample, all)
  }
  return { ofRole, ofFeature, whole }
})

/** The sample of all adverts that a sample is part of: that of the same source, period and place. */
export function wholeOf(snapshot: Snapshot, sample: SampleRow): SampleRow | undefined {
  return sampleIndex(snapshot).whole.get(sample)
}

/** The samples for a role. */
export function samplesFor(snapshot: Snapshot, role: RoleRow): readonly SampleRow[] {
  return sampleIndex(snapshot).ofRole.get(role) ?? []
}

/** How many of a sample name a feature; 0 if the source says nothing of it. */
export function namedIn(snapshot: Snapshot, sample: SampleRow, feature: FeatureRow): number {
  const { forward, attributes } = naming(snapshot, feature)
  const edge = forward.between(sample.index, feature.index)
  return edge < 0 ? 0 : valueAt(attributes, edge).named
}

/** Visits the samples of which part names a feature. */
export function eachNaming(
  snapshot: Snapshot,
  feature: FeatureRow,
  visit: (sample: SampleRow, named: number) => void,
): void {
  const { backward, attributes } = naming(snapshot, feature)
  backward.eachEdge(feature.index, (sample, _weight, position) => {
    visit(snapshot.samples.rows[sample]!, valueAt(attributes, backward.edgeAt(position)).named)
  })
}

/** How many samples name a feature. */
export function namingCount(snapshot: Snapshot, feature: FeatureRow): number {
  return naming(snapshot, feature).backward.degree(feature.index)
}

/** The edges from samples to features of a kind. */
function naming({ edges }: Snapshot, { type }: FeatureRow): EdgeSet<'Sample', AnyKind, { readonly named: number }> {
  return type === 'Skill' ? edges.sampleSkills : edges.sampleLibraries
}

function setting({ source, period, place }: SampleRow): string {
  return JSON.stringify([source.index, period, place])
}

function listIn<Key>(lists: Map<Key, SampleRow[]>, key: Key): SampleRow[] {
  let list = lists.get(key)
  if (list === undefined) {
    list = []
    lists.set(key, list)
  }
  return list
}
