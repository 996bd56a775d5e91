import { everyEdgeKind } from '../catalogue/catalogue.ts'
import type { Snapshot } from '../graph/snapshot.ts'
import { labelLanguages } from '../names/nameIndex.ts'
import { builder } from './builder.ts'

const stats = builder.objectRef<Snapshot>('GraphStats').implement({
  description: 'Size and revision of the graph.',
  fields: (t) => ({
    revision: t.exposeInt('revision', {
      description: 'Number of write transactions so far; responses for the same revision are equal.',
    }),
    roles: t.int({ description: 'Number of roles.', resolve: ({ roles }) => roles.rows.length }),
    responsibilities: t.int({
      description: 'Number of responsibilities.',
      resolve: ({ responsibilities }) => responsibilities.rows.length,
    }),
    skills: t.int({ description: 'Number of skills.', resolve: ({ skills }) => skills.rows.length }),
    libraries: t.int({ description: 'Number of libraries.', resolve: ({ libraries }) => libraries.rows.length }),
    edges: t.int({
      description: 'Number of edges of all kinds but those of samples; a symmetric edge counts once.',
      resolve: ({ edges }) => {
        const kinds = everyEdgeKind.filter(([, { from }]) => from.noun !== 'samples')
        return kinds.reduce((sum, [name, { mutual }]) => sum + edges[name].size / (mutual ? 2 : 1), 0)
      },
    }),
    labelLanguages: t.stringList({
      description:
        'Languages other than English in which careers or skills have names, as language tags (BCP 47), from A to Z: what a ' +
        'choice of language may offer.',
      resolve: ({ roles, skills }) =>
        [...new Set([roles, skills].flatMap((table) => [...labelLanguages(table).keys()]))].sort(),
    }),
    sources: t.int({ description: 'Number of sources.', resolve: ({ sources }) => sources.rows.length }),
  }),
})

builder.queryField('stats', (t) =>
  t.field({ type: stats, description: 'Size of the graph.', resolve: (_root, _args, { snapshot }) => snapshot }),
)
