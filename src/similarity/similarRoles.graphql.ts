import { builder } from '../api/builder.ts'
import { charge } from '../api/charge.ts'
import { rankingConnection } from '../api/connection.ts'
import { defaultMeasure, SimilarityMeasure } from './measures.ts'
import { similarRoles } from './similarRoles.ts'

builder.objectField('Role', 'similarRoles', (t) =>
  t.connection(
    {
      type: 'Role',
      description:
        'Other roles of the same dataset that share at least one feature, the most similar first; ties go by slug. ' +
        'Deprecated roles are left out.',
      args: {
        measure: t.arg({
          type: SimilarityMeasure,
          defaultValue: defaultMeasure,
          description: 'How to measure similarity.',
        }),
        minScore: t.arg.float({ description: 'Leave out roles that score lower; 0 if absent.' }),
      },
      resolve: (role, { measure, minScore, ...args }, context) => {
        const { snapshot } = context
        // Every role is visited, if only briefly.
        charge(context, 50 + snapshot.roles.rows.length / 4)
        return rankingConnection(similarRoles(snapshot, role, measure ?? defaultMeasure, minScore ?? 0), args)
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
