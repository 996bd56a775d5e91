import { builder } from '../api/builder.ts'
import { listCost } from '../api/listCost.ts'
import { numberWithin } from '../api/numberWithin.ts'
import { demandOfEdge } from '../demand/demandFields.ts'
import { compared } from './compared.ts'
import { Overlap } from './overlap.ts'
import { type RegionFeature, regionEvidence, rowOf, weightsOf } from './regionFeature.ts'
import type { Region } from './regions.ts'

const defaultFirst = 20
const mostFeatures = 100

const first = { defaultValue: defaultFirst, description: `How many to give at most, 0 to ${mostFeatures}.` }
const complexity = ({ first }: { readonly first?: number | null | undefined }) =>
  listCost(first ?? defaultFirst, 1, mostFeatures)

const regionFeature = builder.objectRef<RegionFeature>('RegionFeature').implement({
  description: 'A skill or library that exactly some of the roles compared ask for.',
  fields: (t) => ({
    feature: t.field({
      type: 'Feature',
      description: 'The skill or library; across datasets, the one that stands for those that match.',
      resolve: rowOf,
    }),
    weights: t.floatList({
      description: 'Its weight in each role of the region, in the order of these roles; in (0, 1].',
      resolve: weightsOf,
    }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Why the roles of the region ask for it, in the order of these roles.',
      complexity: { field: 1, multiplier: 4 },
      resolve: regionEvidence,
    }),
    demand: t.field({
      ...demandOfEdge,
      description: 'How often adverts for the roles of the region name it, in the order of these roles.',
      resolve: (it, args, context) =>
        it.region.roles.flatMap((role) => demandOfEdge.resolve({ role, node: rowOf(it) }, args, context)),
    }),
  }),
})

const region = builder.objectRef<Region>('OverlapRegion').implement({
  description: 'What exactly some of the roles compared ask for: all of these roles, and none of the others.',
  fields: (t) => ({
    roles: t.field({
      type: ['Role'],
      description: 'The roles of the region, in the order asked.',
      resolve: ({ roles }) => [...roles],
    }),
    featureCount: t.int({ description: 'How many features it has.', resolve: ({ size }) => size }),
    skillCount: t.int({ description: 'How many of them are skills.', resolve: ({ skills }) => skills.length }),
    libraryCount: t.int({
      description: 'How many of them are libraries.',
      resolve: ({ libraries }) => libraries.length,
    }),
    features: t.field({
      type: [regionFeature],
      description: 'Its features, the most important to its roles together first.',
      args: { first: t.arg.int(first) },
      complexity,
      resolve: (region, { first }) => featuresOf(region, first),
    }),
  }),
})

builder.objectFields(Overlap, (t) => ({
  shared: t.field({
    type: [regionFeature],
    description: 'What all of the roles ask for, the most important to them together first.',
    args: { first: t.arg.int(first) },
    complexity,
    resolve: (overlap, { first }, context) => featuresOf(compared(overlap, context).shared, first),
  }),
  regions: t.field({
    type: [region],
    description:
      'Every combination of the roles that has something which the other roles lack, as in a Venn diagram or an UpSet ' +
      'plot: the combinations of most roles first, then those with most features. Each feature of the roles is in ' +
      'exactly one of them.',
    complexity: { field: 1, multiplier: 10 },
    resolve: (overlap, _args, context) => [...compared(overlap, context).regions],
  }),
}))

function featuresOf(region: Region, first: number | null | undefined): RegionFeature[] {
  const most = numberWithin('first', first ?? defaultFirst, 0, mostFeatures)
  return region.features.slice(0, most).map((feature) => ({ region, feature }))
}
