import { builder } from '../api/builder.ts'
import { SimilarityMeasure } from './measure.ts'

const descriptions: Record<SimilarityMeasure, string> = {
  JACCARD: 'Shared features over all features of both: I / (|A| + |B| - I). 0 to 1.',
  WEIGHTED_JACCARD: 'Jaccard with every feature counted by its rarity. 0 to 1.',
  COSINE: 'Cosine of the angle between the weights of both: sum of x_a x_b over the norms. 0 to 1.',
  TFIDF_COSINE: 'Cosine with every weight multiplied by the rarity of its feature. 0 to 1.',
  OVERLAP_COEFFICIENT:
    'Shared features over those of the smaller role: I / min(|A|, |B|). 0 to 1; favours small roles.',
  COVERAGE: 'How much of the second role, by weight, somebody in the first already covers. 0 to 1, directed.',
  ADAMIC_ADAR: 'Sum of 1 / ln df over the shared features. At least 0, unbounded.',
  RESOURCE_ALLOCATION: 'Sum of 1 / df over the shared features. At least 0, unbounded.',
  BLENDED:
    'The default: it finds the most related roles (see quality). Rated skills by how far they exceed the average, other ' +
    'skills, what is more general than these, and libraries by their rarity, each kind compared on its own; the sum is ' +
    'lower where job zones differ and where codes of a classification do. The unit is how similar a role is to itself ' +
    'on average: 1 is as good as the same, 0 has nothing in common. A shared more general skill contributes too.',
}

builder.enumType(SimilarityMeasure, {
  name: 'SimilarityMeasure',
  description:
    'How similarity is measured. Features are skills and libraries, x is the weight of a link, I the number of shared ' +
    'features, N the number of roles in the datasets of the roles compared, df how many of them have a feature; ' +
    'rarity is ln((1+N)/(1+df)) + 1.',
  values: Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, { description }])),
})
