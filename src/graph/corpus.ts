import type { Frequency, Index, Rarity } from '../catalogue/units.ts'
import { derived } from '../derived/derived.ts'
import { logarithm } from './elementaryFunctions.ts'
import type { Features } from './features.ts'

/**
 * The roles over which features are counted: those of one or more datasets. Measures, transitions and lists all weigh by
 * its counts, so it is part of the graph.
 */
export interface Corpus {
  readonly features: Features
  /** Indices of the datasets, ascending. */
  readonly datasets: readonly number[]
  /** N: how many roles the datasets have. */
  readonly roleCount: number
  /** Per feature, df: how many of those roles have it. */
  readonly frequencies: Uint32Array
  /** Per feature, idf, at least 1. */
  readonly rarities: Float64Array
}

/** The corpus of some datasets, cached per combination. */
export function corpus(features: Features, datasets: readonly number[]): Corpus {
  const distinct = [...new Set(datasets)].sort((a, b) => a - b)
  return count(features, ...distinct)
}

/** The corpus of the datasets that the roles belong to. */
export function corpusOf(features: Features, roles: readonly Index<'Role'>[]): Corpus {
  return corpus(
    features,
    roles.map((role) => features.datasetOfRole[role]!),
  )
}

const count = derived((features: Features, ...datasets: number[]): Corpus => {
  const frequencies = new Uint32Array(features.rows.length)
  let roleCount = 0
  for (const dataset of datasets) {
    roleCount += features.roleCounts[dataset]!
    const ofDataset = features.roleFrequencies[dataset]!
    for (let feature = 0; feature < frequencies.length; feature++) frequencies[feature]! += ofDataset[feature]!
  }
  const rarities = Float64Array.from(frequencies, (frequency) => rarity(roleCount, frequency))
  return { features, datasets, roleCount, frequencies, rarities }
}, 'corpus')

/** Indices of the roles of a corpus, ascending. */
export function rolesOf({ features: { datasetOfRole }, datasets }: Corpus): Uint32Array {
  return Uint32Array.from(datasetOfRole.keys()).filter((role) => datasets.includes(datasetOfRole[role]!))
}

/**
 * idf(f) = ln((1 + N) / (1 + df)) + 1. Smoothed, because by the plain ln(N / df) (Spärck Jones: A Statistical
 * Interpretation of Term Specificity, 1972) a feature that every role has, such as Python in a graph of Python careers,
 * would count for nothing.
 *
 * @param roleCount N
 * @param frequency df
 */
export function rarity(roleCount: number, frequency: Frequency): Rarity {
  return logarithm((1 + roleCount) / (1 + frequency)) + 1
}
