import type { Corpus } from '../graph/corpus.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { ratings } from './ratings.ts'

/** Each kind of features, with what it is worth, and the power of its norm that a role's vector is divided by. */
export const blocks = {
  /** Skills that the source rates: their weights differ from role to role. */
  rated: { worth: 1, damping: 1 },
  /** Other skills, for example work activities. */
  special: { worth: 0.75, damping: 0.75 },
  /** What is one step more general than these. */
  general: { worth: 1 / 3, damping: 0.75 },
  libraries: { worth: 0.75, damping: 0.75 },
} as const

export type Block = keyof typeof blocks

/** What a role has of one block: features and what each counts, above 0. */
export type Entry = readonly [feature: number, value: number]

/** A rating counts from so many standard deviations above the mean on, and the more the higher it is. */
const ratedFrom = -0.5
/** Lower ratings count as much as this. */
const leastRating = 0.05
/** A rating of a skill, which nearly every role needs some of, says so much less than one of a body of knowledge. */
const ofSkill = 0.5

/**
 * Per role of the corpus, what it has of each block.
 *
 * - A rated skill counts (x − mean) / deviation + 1/2, at least 1/20; half of it where it is no knowledge. It counts
 *   from near the mean because otherwise roles with many high ratings would be near to all others.
 * - What is not rated counts x · (N / df)^¼, so that the product of two counts √(N / df).
 * - What is more general does too; x is then the heaviest weight of those it stands for. It is numbered after all
 *   features: the number of features plus that of its skill.
 */
export function blendedBlocks(snapshot: Snapshot, corpus: Corpus): Map<number, Record<Block, Entry[]>> {
  const { features, frequencies, roleCount, datasets } = corpus
  const { ofRole, datasetOfRole, rows } = features
  const skillCount = snapshot.skills.rows.length
  const roles = [...datasetOfRole.keys()].filter((role) => datasets.includes(datasetOfRole[role]!))
  const { rated, means, deviations } = ratings(roles, skillCount, ofRole)
  const rarity = (frequency: number) => (roleCount / frequency) ** 0.25
  const found = new Map<number, Record<Block, Entry[]>>()
  const generalFrequencies = new Uint32Array(skillCount)
  for (const role of roles) {
    const entries: Record<Block, Entry[]> = { rated: [], special: [], general: [], libraries: [] }
    for (let edge = ofRole.offsets[role]!; edge < ofRole.offsets[role + 1]!; edge++) {
      const feature = ofRole.targets[edge]!
      const weight = ofRole.weights[edge]!
      if (rated[feature]) {
        const excess = Math.max(leastRating, (weight - means[feature]!) / deviations[feature]! - ratedFrom)
        entries.rated.push([feature, rows[feature]!.kind === 'SKILL' ? ofSkill * excess : excess])
      } else {
        const block = feature < skillCount ? entries.special : entries.libraries
        block.push([feature, weight * rarity(frequencies[feature]!)])
      }
    }
    entries.general = generalSkills(snapshot, corpus, role, rated)
    for (const [skill] of entries.general) generalFrequencies[skill]!++
    found.set(role, entries)
  }
  for (const entries of found.values()) {
    entries.general = entries.general.map(([skill, weight]) => [
      rows.length + skill,
      weight * rarity(generalFrequencies[skill]!),
    ])
  }
  return found
}

/** The skills one step more general than those of the role that are not rated, ascending, with their weights. */
function generalSkills(snapshot: Snapshot, { features }: Corpus, role: number, rated: Uint8Array): Entry[] {
  const { offsets, targets, weights } = features.ofRole
  const { forward } = snapshot.edges.broader
  const found = new Map<number, number>()
  for (let edge = offsets[role]!; edge < offsets[role + 1]! && targets[edge]! < rated.length; edge++) {
    const skill = targets[edge]!
    if (rated[skill]) continue
    for (let up = forward.offsets[skill]!; up < forward.offsets[skill + 1]!; up++) {
      const general = forward.targets[up]!
      found.set(general, Math.max(found.get(general) ?? 0, weights[edge]!))
    }
  }
  return [...found].sort(([a], [b]) => a - b)
}
