import type { Features } from '../graph/features.ts'
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

const known = new WeakMap<Features, Map<string, Corpus>>()

/** The corpus of some datasets, made once per snapshot and combination, so that all queries share it. */
export function corpus(features: Features, datasets: readonly number[]): Corpus {
  const distinct = [...new Set(datasets)].sort((a, b) => a - b)
  const key = distinct.join()
  let corpora = known.get(features)
  if (!corpora) known.set(features, (corpora = new Map()))
  let found = corpora.get(key)
  if (!found) corpora.set(key, (found = count(features, distinct)))
  return found
}

/** The corpus of the datasets that the roles, given by index, belong to. */
export function corpusOf(features: Features, roles: readonly number[]): Corpus {
  return corpus(
    features,
    roles.map((role) => features.datasetOfRole[role]!),
  )
}

function count(features: Features, datasets: readonly number[]): Corpus {
  const frequencies = new Uint32Array(features.rows.length)
  let roleCount = 0
  for (const dataset of datasets) {
    roleCount += features.roleCounts[dataset]!
    const ofDataset = features.roleFrequencies[dataset]!
    for (let feature = 0; feature < frequencies.length; feature++) frequencies[feature]! += ofDataset[feature]!
  }
  const rarities = Float64Array.from(frequencies, (frequency) => rarity(roleCount, frequency))
  return { features, datasets, roleCount, frequencies, rarities }
}
