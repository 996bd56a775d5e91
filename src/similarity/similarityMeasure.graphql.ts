import { builder } from '../api/builder.ts'
import { measures, SimilarityMeasure } from './measures.ts'

builder.enumType(SimilarityMeasure, {
  name: 'SimilarityMeasure',
  description:
    'How similarity is measured. Features are skills and libraries, x is the weight of a link, I the number of shared ' +
    'features, N the number of roles in the datasets of the roles compared, df how many of them have a feature; ' +
    'rarity is ln((1+N)/(1+df)) + 1.',
  values: Object.fromEntries(Object.values(measures).map(({ name, description }) => [name, { description }])),
})
