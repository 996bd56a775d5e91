import { codesOf2010, tableOf2010 } from '../onet/codesOf2010.ts'
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
    const locator = `${from} to ${to}`
    if (known.node('roles', to) !== undefined) {
      const values = { relation: 'CLOSE', weight, confidence, locator }
      return { facts: [{ edge: 'roleMatches', from, to, values }] }
    }
    const successors = known.successors('roles', to).filter((code) => known.node('roles', code) !== undefined)
    if (successors.length === 0) {
      const table =
        known.successors('roles', to).length > 0
          ? ''
          : `; if the code is of 2010, put ${tableOf2010} beside the crosswalk`
      return { reject: `there is no O*NET occupation "${to}" in the graph${table}` }
    }
    const relation = successors.length === 1 ? 'CLOSE' : 'RELATED'
    const values = { relation, weight, confidence: confidence / successors.length, locator }
    return { facts: successors.map((to) => ({ edge: 'roleMatches', from, to, values })) }
  },
})

/**
 * Nesta's crosswalk from ESCO to O*NET occupations. Every match is CLOSE, since the crosswalk has the best match without its
 * relation. The weight is the semantic similarity of both, the confidence half of the crosswalk's. A code of 2010 that O*NET no
 * longer has is replaced by O*NET's own table: where that names several, all of them are RELATED and share the confidence.
 */
export const nesta: Release = {
  dataset: 'esco-onet-crosswalk',
  title: 'Crosswalk between O*NET and ESCO occupations',
  publisher: 'Nesta',
  license: 'MIT, Nesta',
  attribution: () =>
    'Crosswalk between O*NET and ESCO occupations by Nesta (Mapping Career Causeways), used under the MIT licence. Half of its confidence is taken, and O*NET codes of 2010 are replaced by those of 2019.',
  url: 'https://github.com/nestauk/mapping-career-causeways',
  download:
    'https://github.com/nestauk/mapping-career-causeways/tree/main/supplementary_online_data/ONET_ESCO_crosswalk: esco_onet_crosswalk_Nov2020.csv',
  version: /crosswalk_([A-Za-z]+\d{4})/,
  confidence: 1,
  refersTo: ['esco', 'onet'],
  files: [codesOf2010, matches],
}
