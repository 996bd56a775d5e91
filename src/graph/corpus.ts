import { derived } from '../derived/derived.ts'
import type { Features } from './features.ts'
import { rarity } from './rarity.ts'

/** The roles over which features are counted: those of one or more datasets. */
export interface Corpus {
  readonly features: Features
  /** Numbers of the datasets, ascending. */
  readonly datasets: readonly number[]
  /** N: how many roles the datasets have. */
  readonly roleCount: number
  /** Per feature, df: how many of those roles have it. */
  readonly frequencies: Uint32Array
  /** Per feature, idf, at least 1. */
  readonly rarities: Float64Array
}

/** The corpus of some datasets, made once per snapshot and combination, so that all queries share it. */
export function corpus(features: Features, datasets: readonly number[]): Corpus {
  const distinct = [...new Set(datasets)].sort((a, b) => a - b)
  return count(features, ...distinct)
}

/** The corpus of the datasets that the roles, given by index, belong to. */
export function corpusOf(features: Features, roles: readonly number[]): Corpus {
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

/** Indexes of the roles of a corpus, ascending. */
export function rolesOf({ features: { datasetOfRole }, datasets }: Corpus): Uint32Array {
  return Uint32Array.from(datasetOfRole.keys()).filter((role) => datasets.includes(datasetOfRole[role]!))
}
