import type { Rarity } from '../catalogue/units.ts'
import { corpus } from '../graph/corpus.ts'
import { featureIndex } from '../graph/features.ts'
import type { SkillRow } from '../graph/rows.ts'
import type { Snapshot } from '../graph/snapshot.ts'

/** idf of a skill among the roles of the dataset that its source belongs to. */
export function skillRarity({ features }: Snapshot, skill: SkillRow): Rarity {
  const dataset = features.datasets.indexOf(skill.source.dataset)
  return corpus(features, dataset < 0 ? [] : [dataset]).rarities[featureIndex(features, skill)]!
}
