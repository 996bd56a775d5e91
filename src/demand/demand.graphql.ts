import { builder } from '../api/builder.ts'
import type { Context } from '../api/context.ts'
import { listCost } from '../api/listCost.ts'
import { numberWithin } from '../api/numberWithin.ts'
import type { FeatureRow } from '../graph/rows.ts'
import { chargeFigures } from './chargeFigures.ts'
import { featureDemand, fewest } from './demand.ts'
import { demandType } from './demandFields.ts'
import { type NamedTogether, namedTogether } from './namedTogether.ts'
import { namingCount, sampleIndex } from './sampleIndex.ts'

const defaultFirst = 10
const largestFirst = 100

const few = `Null if of is below ${fewest}.`

demandType.implement({
  description:
    'In how many job adverts, or answers to a survey, a skill or library is named. It is what a source counted, apart ' +
    'from the importance that curators and raters state.',
  fields: (t) => ({
    role: t.expose('role', {
      type: 'Role',
      nullable: true,
      description: 'The role that the adverts are for; null for all adverts of the source, period and place.',
    }),
    source: t.expose('source', { type: 'Source', description: 'Who counted, and in which adverts.' }),
    named: t.exposeInt('named', { description: 'Number of adverts that name it.' }),
    of: t.exposeInt('of', { description: 'Number of adverts counted.' }),
    share: t.exposeFloat('share', { nullable: true, description: `named / of. ${few}` }),
    low: t.exposeFloat('low', {
      nullable: true,
      description: `Lower bound of the 95 % confidence interval of the share (Wilson, 1927). ${few}`,
    }),
    high: t.exposeFloat('high', { nullable: true, description: `Upper bound of that interval. ${few}` }),
    lift: t.exposeFloat('lift', {
      nullable: true,
      description:
        'The share divided by the share in all adverts of the same source, period and place: 2 is twice as often as ' +
        `usual. ${few} Null too if the source has not counted all adverts.`,
    }),
    period: t.exposeString('period', { description: 'When the adverts were published, for example 2023.' }),
    place: t.exposeString('place', { nullable: true, description: 'Where; null if the source does not say.' }),
  }),
})

const together = builder.objectRef<NamedTogether>('NamedTogether').implement({
  description: 'A skill or library that adverts name together with another.',
  fields: (t) => ({
    feature: t.expose('feature', { type: 'Feature', description: 'The other skill or library.' }),
    named: t.exposeInt('named', { description: 'Number of adverts that name both.' }),
    lift: t.exposeFloat('lift', {
      description:
        'How many times as often it is named there as in all adverts of the same source, period and place: 1 if the ' +
        'two have nothing to do with each other.',
    }),
    source: t.expose('source', { type: 'Source', description: 'Who counted, and in which adverts.' }),
  }),
})

builder.interfaceFields('Feature', (t) => {
  const first = t.arg.int({
    defaultValue: defaultFirst,
    description: `How many to give at most, 0 to ${largestFirst}.`,
  })
  return {
    demand: t.field({
      type: [demandType],
      description:
        'How often adverts name it, for each role and for all: the largest share first, then by named those of ' +
        `fewer than ${fewest} adverts.`,
      args: { first },
      complexity: ({ first }) => listCost(first ?? defaultFirst, 1, largestFirst),
      resolve: (feature: FeatureRow, { first }, context) => {
        const most = numberWithin('first', first ?? defaultFirst, 0, largestFirst)
        chargeFigures(context, namingCount(context.snapshot, feature))
        return featureDemand(context.snapshot, feature, most)
      },
    }),
    namedTogether: t.field({
      type: [together],
      description:
        'What adverts name together with it, by named · ln(lift), the largest first: what is named often, and more ' +
        'often than usual.',
      args: { first },
      complexity: ({ first }) => listCost(first ?? defaultFirst, 1, largestFirst),
      resolve: (feature: FeatureRow, { first }, context) => {
        const most = numberWithin('first', first ?? defaultFirst, 0, largestFirst)
        chargeTogether(context, feature)
        return namedTogether(context.snapshot, feature, most)
      },
    }),
  }
})

function chargeTogether(context: Context, feature: FeatureRow): void {
  const { edges } = context.snapshot
  for (const { index } of sampleIndex(context.snapshot).ofFeature.get(feature) ?? []) {
    chargeFigures(context, edges.sampleSkills.forward.degree(index) + edges.sampleLibraries.forward.degree(index))
  }
}
