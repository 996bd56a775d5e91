import { builder } from '../api/builder.ts'
import { defaultMeasure, SimilarityMeasure } from '../similarity/measures.ts'
import { chosenFigures } from './chosenFigures.ts'
import { measured } from './measured.file.ts'
import type { Quality, QualityFigure } from './qualityFigure.ts'
import { QualityMetric } from './qualityMetric.ts'
import { QualitySubset } from './qualitySubset.ts'

const metricDescriptions: Record<QualityMetric, string> = {
  RECALL_AT_10: 'Share of the related occupations that are among the first ten.',
  PRECISION_AT_5: 'Share of the first five that are related.',
  NDCG_AT_20:
    'Normalised discounted cumulative gain of the first twenty: 1 where all related ones come first, and the less the later they come.',
  HIT_AT_1: 'How often the very first is a related one.',
}

const subsetDescriptions: Record<QualitySubset, string> = {
  ALL: 'Every occupation of which O*NET says what is related.',
  TUNED_ON:
    'The half that measures with parameters may have been tuned on: the digits of the code add up to an even number.',
  HELD_OUT: 'The other half, on which nothing was tuned.',
  COMPUTER_OCCUPATIONS:
    'Major group 15 of the Standard Occupational Classification: computer and mathematical occupations.',
}

builder.enumType(QualityMetric, {
  name: 'QualityMetric',
  description: 'What a ranking of roles is judged by. All lie in 0..1; more is better.',
  values: Object.fromEntries(Object.entries(metricDescriptions).map(([name, description]) => [name, { description }])),
})

builder.enumType(QualitySubset, {
  name: 'QualitySubset',
  description: 'Which occupations were asked about.',
  values: Object.fromEntries(Object.entries(subsetDescriptions).map(([name, description]) => [name, { description }])),
})

const release = builder.objectRef<Quality['releases'][number]>('MeasuredRelease').implement({
  description: 'A dataset that took part in measuring the quality.',
  fields: (t) => ({
    dataset: t.exposeString('dataset', { description: 'Name of the dataset.' }),
    version: t.exposeString('version', { nullable: true, description: 'Release; null where it has no number.' }),
  }),
})

const figure = builder.objectRef<QualityFigure>('QualityFigure').implement({
  description: 'How good a measure is by one metric, on average over some occupations of a dataset.',
  fields: (t) => ({
    measure: t.expose('measure', { type: SimilarityMeasure, description: 'The measure that ranked.' }),
    dataset: t.exposeString('dataset', { description: 'The dataset whose roles were ranked.' }),
    subset: t.expose('subset', { type: QualitySubset, description: 'Which occupations were asked about.' }),
    metric: t.expose('metric', { type: QualityMetric, description: 'What the rankings were judged by.' }),
    value: t.exposeFloat('value', { description: 'Mean over the occupations, 0..1.' }),
    low: t.exposeFloat('low', { description: 'Where the 95 % bootstrap interval of the mean starts.' }),
    high: t.exposeFloat('high', { description: 'Where the 95 % bootstrap interval of the mean ends.' }),
    occupations: t.exposeInt('occupations', { description: 'How many occupations were asked about.' }),
  }),
})

const quality = builder.objectRef<{ figures: QualityFigure[] }>('Quality').implement({
  description:
    'How well measures of similarity find the occupations that O*NET itself calls related, ten for each. These links, ' +
    'titles and descriptions are no input to any measure. Roles of other datasets are judged by way of a crosswalk.',
  fields: (t) => ({
    command: t.string({ description: 'The command that measured it.', resolve: () => measured.command }),
    releases: t.field({
      type: [release],
      description: 'The releases that it was measured with.',
      resolve: () => [...measured.releases],
    }),
    defaultMeasure: t.field({
      type: SimilarityMeasure,
      description: 'The measure that is taken where none is named.',
      resolve: () => defaultMeasure,
    }),
    figures: t.expose('figures', {
      type: [figure],
      description: 'The figures asked for, by dataset, subset and metric; within these the best measure first.',
    }),
  }),
})

builder.queryField('quality', (t) =>
  t.field({
    type: quality,
    description: 'How good each measure of similarity is, to choose one by evidence.',
    args: {
      measure: t.arg({ type: SimilarityMeasure, description: 'Only figures of this measure.' }),
      dataset: t.arg.string({
        description: 'Only figures of this dataset; NOT_FOUND when it was not measured.',
      }),
      subset: t.arg({ type: QualitySubset, description: 'Only figures over these occupations.' }),
      metric: t.arg({ type: QualityMetric, description: 'Only figures of this metric.' }),
    },
    resolve: (_root, wanted) => ({ figures: chosenFigures(measured.figures, wanted) }),
  }),
)
