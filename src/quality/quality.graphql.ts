import { builder } from '../api/builder.ts'
import { Problem } from '../problem.ts'
import { defaultMeasure, SimilarityMeasure } from '../similarity/measures.ts'
import { measured } from './measured.file.ts'
import { checks, QualityCheck } from './qualityCheck.ts'
import type { CheckFigure, Quality, QualityFigure } from './qualityFigure.ts'
import { QualityMetric } from './qualityMetric.ts'
import { QualitySubset } from './qualitySubset.ts'

const metricDescriptions: Record<QualityMetric, string> = {
  RECALL_AT_10: 'Share of the related occupations that are among the first ten.',
  PRECISION_AT_5: 'Share of the first five that are related.',
  NDCG_AT_20:
    'Normalised discounted cumulative gain of the first twenty: 1 if all related ones come first, and less the later they come.',
  HIT_AT_1: 'How often the first one is related.',
}

const subsetDescriptions: Record<QualitySubset, string> = {
  ALL: 'Every occupation that O*NET relates to others.',
  TUNED_ON:
    'The half that parameters of measures may have been tuned on: the digits of the code add up to an even number.',
  HELD_OUT: 'The other half, which no parameter was tuned on.',
  COMPUTER_OCCUPATIONS:
    'Major group 15 of the Standard Occupational Classification: computer and mathematical occupations.',
}

builder.enumType(QualityMetric, {
  name: 'QualityMetric',
  description: 'A metric of rankings of roles, in 0..1; more is better.',
  values: Object.fromEntries(Object.entries(metricDescriptions).map(([name, description]) => [name, { description }])),
})

builder.enumType(QualitySubset, {
  name: 'QualitySubset',
  description: 'A subset of the occupations.',
  values: Object.fromEntries(Object.entries(subsetDescriptions).map(([name, description]) => [name, { description }])),
})

builder.enumType(QualityCheck, {
  name: 'QualityCheck',
  description: 'What answers about readiness, effort and paths are checked for; more is better.',
  values: Object.fromEntries(Object.entries(checks).map(([name, description]) => [name, { description }])),
})

const release = builder.objectRef<Quality['releases'][number]>('MeasuredRelease').implement({
  description: 'A dataset that the quality was measured with.',
  fields: (t) => ({
    dataset: t.exposeString('dataset', { description: 'Name of the dataset.' }),
    version: t.exposeString('version', { nullable: true, description: 'Version of the release; null if it has none.' }),
  }),
})

const figure = builder.objectRef<QualityFigure>('QualityFigure').implement({
  description: 'The mean of one metric for one measure, over some occupations of a dataset.',
  fields: (t) => ({
    measure: t.expose('measure', {
      type: SimilarityMeasure,
      description: 'The measure that the roles were ranked by.',
    }),
    dataset: t.exposeString('dataset', { description: 'The dataset whose roles were ranked.' }),
    subset: t.expose('subset', { type: QualitySubset, description: 'A subset of the occupations.' }),
    metric: t.expose('metric', { type: QualityMetric, description: 'The metric of the rankings.' }),
    value: t.exposeFloat('value', { description: 'Mean over the occupations, 0..1.' }),
    low: t.exposeFloat('low', { description: 'Lower end of the 95 % bootstrap interval of the mean.' }),
    high: t.exposeFloat('high', { description: 'Upper end of the 95 % bootstrap interval of the mean.' }),
    occupations: t.exposeInt('occupations', { description: 'Number of occupations.' }),
  }),
})

const checkFigure = builder.objectRef<CheckFigure>('CheckFigure').implement({
  description: 'How often the answers about the roles of a dataset are the ones that O*NET would give.',
  fields: (t) => ({
    check: t.expose('check', { type: QualityCheck, description: 'What was checked.' }),
    dataset: t.exposeString('dataset', { description: 'The dataset whose roles were asked about.' }),
    value: t.exposeFloat('value', { description: 'Share of the answers, 0..1.' }),
    low: t.exposeFloat('low', {
      description: 'Lower end of the 95 % bootstrap interval of the share, over the starts of the questions.',
    }),
    high: t.exposeFloat('high', { description: 'Upper end of it.' }),
    answers: t.exposeInt('answers', { description: 'Number of answers that were judged.' }),
  }),
})

const quality = builder.objectRef<{ figures: QualityFigure[]; checks: CheckFigure[] }>('Quality').implement({
  description:
    'How well similarity measures find the occupations that O*NET itself calls related, ten for each. No answer uses these ' +
    'links, and no measure titles or descriptions. Roles of other datasets are evaluated by a crosswalk to O*NET.',
  fields: (t) => ({
    command: t.string({ description: 'The command that measures the quality.', resolve: () => measured.command }),
    releases: t.field({
      type: [release],
      description: 'The releases that the quality was measured with.',
      resolve: () => [...measured.releases],
    }),
    defaultMeasure: t.field({
      type: SimilarityMeasure,
      description: 'The measure used if a query names none.',
      resolve: () => defaultMeasure,
    }),
    figures: t.expose('figures', {
      type: [figure],
      description: 'The matching figures, by dataset, subset and metric; within these the best measure first.',
    }),
    checks: t.expose('checks', {
      type: [checkFigure],
      description:
        'How often readiness, effort and career paths agree with the occupations that O*NET calls related, by dataset. ' +
        'Roles of other datasets are judged by the occupations that they are matched with. The arguments measure, subset ' +
        'and metric do not concern these.',
    }),
  }),
})

builder.queryField('quality', (t) =>
  t.field({
    type: quality,
    description:
      'How good each similarity measure is, as evidence for choosing one, and how plausible readiness and paths are.',
    args: {
      measure: t.arg({ type: SimilarityMeasure, description: 'Only figures of this measure.' }),
      dataset: t.arg.string({
        description: 'Only figures of this dataset; NOT_FOUND if it was not measured.',
      }),
      subset: t.arg({ type: QualitySubset, description: 'Only figures over these occupations.' }),
      metric: t.arg({ type: QualityMetric, description: 'Only figures of this metric.' }),
    },
    resolve: (_root, wanted) => ({
      figures: figuresOf(wanted),
      checks: measured.checks.filter(({ dataset }) => wanted.dataset == null || dataset === wanted.dataset),
    }),
  }),
)

/** Absent and null values match all figures. */
type FigureFilter = {
  readonly [Property in 'measure' | 'dataset' | 'subset' | 'metric']?: QualityFigure[Property] | null | undefined
}

/** @throws Problem NOT_FOUND for a dataset that was not measured */
function figuresOf(filter: FigureFilter): QualityFigure[] {
  const { figures } = measured
  const datasets = [...new Set(figures.map(({ dataset }) => dataset))]
  if (filter.dataset != null && !datasets.includes(filter.dataset)) {
    const known = datasets.map((dataset) => `"${dataset}"`).join(' and ')
    throw new Problem(
      'NOT_FOUND',
      `Nothing was measured of the dataset "${filter.dataset.slice(0, 100)}"; of ${known} it was.`,
    )
  }
  return figures.filter((figure) =>
    (['measure', 'dataset', 'subset', 'metric'] as const).every(
      (property) => filter[property] == null || figure[property] === filter[property],
    ),
  )
}
