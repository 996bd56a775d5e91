import type { Release } from '../release/release.ts'
import { sourceFile } from '../release/sourceFile.ts'

/** Confidence of a match by its value in the crosswalk. */
const confidences: Readonly<Record<string, number>> = { '0.5': 0.25, '1': 0.5, '2': 1 }

/** The best matching O*NET occupation of each ESCO occupation. */
const matches = sourceFile({
  name: 'esco_onet_crosswalk',
  paths: ['esco_onet_crosswalk_Nov2020.csv'],
  required: true,
  specification:
    'https://github.com/nestauk/mapping-career-causeways/tree/main/supplementary_online_data/ONET_ESCO_crosswalk',
  columns: ['onet_code', 'semantic_similarity', 'confidence', 'concept_uri'],
  row({ onet_code: to, semantic_similarity: similarity, confidence: words, concept_uri: from }, known) {
    const confidence = confidences[String(Number(words))]
    if (words === '' || confidence === undefined) {
      return { reject: `confidence is "${words}"; it should be 0.5, 1 or 2` }
    }
    const weight = Number(similarity)
    if (!(weight > 0 && weight <= 1))
      return { reject: `semantic_similarity is "${similarity}"; it should be above 0, at most 1` }
    if (known.node('roles', from) === undefined) return { reject: `there is no ESCO occupation "${from}" in the graph` }
    if (known.node('roles', to) === undefined) {
      return { reject: `there is no O*NET occupation "${to}" in the graph; the crosswalk has codes of 2010` }
    }
    const values = { relation: 'CLOSE', weight, confidence, locator: 'esco_onet_crosswalk' }
    return { facts: [{ edge: 'roleMatches', from, to, values }] }
  },
})

/**
 * Nesta's crosswalk from ESCO to O*NET occupations. Every match is CLOSE, since the crosswalk has the best match without its
 * relation. The weight is the semantic similarity of both, the confidence half of the crosswalk's.
 */
export const crosswalk: Release = {
  dataset: 'esco-onet-crosswalk',
  title: 'Crosswalk between O*NET and ESCO occupations',
  publisher: 'Nesta',
  license: 'MIT, Nesta',
  attribution: () =>
    'Crosswalk between O*NET and ESCO occupations by Nesta (Mapping Career Causeways), used under the MIT licence. Half of its confidence is taken.',
  url: 'https://github.com/nestauk/mapping-career-causeways',
  download:
    'https://github.com/nestauk/mapping-career-causeways/tree/main/supplementary_online_data/ONET_ESCO_crosswalk: esco_onet_crosswalk_Nov2020.csv',
  version: /crosswalk_([A-Za-z]+\d{4})/,
  confidence: 1,
  refersTo: ['esco', 'onet'],
  files: [matches],
}
