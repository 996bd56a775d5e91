import { builder } from '../api/builder.ts'
import { rankingConnection } from '../api/connection.ts'
import { datasetIndices } from '../graph/datasetsNamed.ts'
import { defaultMeasure, SimilarityMeasure } from './measures.ts'
import { similarRoles } from './similarRoles.ts'

builder.objectField('Role', 'similarRoles', (t) =>
  t.connection(
    {
      type: 'Role',
      description:
        'Other roles of the same dataset, or of those named, that share at least one feature, the most similar first; ties go by slug. ' +
        'Deprecated roles are left out.',
      args: {
        measure: t.arg({
          type: SimilarityMeasure,
          defaultValue: defaultMeasure,
          description: 'How to measure similarity.',
        }),
        in: t.arg.stringList({
          description:
            'Names of datasets, as sources have them (Source.dataset), to rank their roles instead of those of its own. ' +
            'Across datasets, libraries and the skills that exact and close matches tie are what roles share. An empty ' +
            'list is BAD_INPUT, the name of no dataset with roles NOT_FOUND.',
        }),
        minScore: t.arg.float({ description: 'Leave out roles that score lower; 0 if absent.' }),
      },
      resolve: (role, { measure, in: datasets, minScore, ...args }, context) => {
        const { snapshot } = context
        const among = datasetIndices(snapshot.features, datasets)
        return rankingConnection(similarRoles(snapshot, role, measure ?? defaultMeasure, minScore ?? 0, among), args)
      },
    },
    {},
    {
      fields: (t) => ({
        score: t.exposeFloat('score', { description: 'How similar it is, in the range and unit of the measure.' }),
        sharedSkillCount: t.exposeInt('sharedSkillCount', { description: 'How many skills both ask for.' }),
        sharedLibraryCount: t.exposeInt('sharedLibraryCount', { description: 'How many libraries both work with.' }),
      }),
    },
  ),
)
