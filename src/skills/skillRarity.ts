import { corpus } from '../graph/corpus.ts'
import type { SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** idf of a skill among the roles of the dataset that its source belongs to. */
export function skillRarity({ features }: Snapshot, skill: SkillRow): number {
  const dataset = features.datasets.indexOf(skill.source.dataset)
  // A skill's number among the features is its index.
  return corpus(features, dataset < 0 ? [] : [dataset]).rarities[skill.index]!
}
