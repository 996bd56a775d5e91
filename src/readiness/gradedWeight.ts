import type { Rarity, Weight } from '../catalogue/units.ts'

/**
 * What a need counts whose importance the dataset gives: x²·√idf. What is barely useful counts little beside what the
 * role cannot do without, however many such things are listed; and curated lists are short, so that rarity says less.
 */
export function gradedWeight(importance: Weight, rarity: Rarity): number {
  return importance ** 2 * Math.sqrt(rarity)
}
