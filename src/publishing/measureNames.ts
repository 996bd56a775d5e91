import type { SimilarityMeasure } from './generated/operations.ts'

/** What each measure is called where its scores are drawn. */
export const measureNames: Readonly<Record<SimilarityMeasure, string>> = {
  ADAMIC_ADAR: 'Similarity by Adamic and Adar',
  BLENDED: 'Similarity, blended of skills, levels and libraries',
  COSINE: 'Similarity by the cosine of weights',
  COVERAGE: 'How much of the second career the first covers',
  JACCARD: 'Share of skills and libraries in common (Jaccard)',
  OVERLAP_COEFFICIENT: 'Share of the smaller career in common (overlap coefficient)',
  RESOURCE_ALLOCATION: 'Similarity by resource allocation',
  TFIDF_COSINE: 'Similarity by the cosine of weights and rarity',
  WEIGHTED_JACCARD: 'Share in common, by rarity (weighted Jaccard)',
}

/** The measures whose scores go from one role to another. */
export const directed: ReadonlySet<SimilarityMeasure> = new Set<SimilarityMeasure>(['COVERAGE'])
