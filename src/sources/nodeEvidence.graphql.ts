import { builder } from '../api/builder.ts'
import { everyNoun, type NodeRows } from '../catalogue/catalogue.ts'
import { nodeEvidence } from './nodeEvidence.ts'

for (const [, { type, columns }] of everyNoun) {
  if (!('source' in columns)) continue
  builder.objectField(type as NodeRows['roles']['type'], 'evidence', (t) =>
    t.field({
      type: ['Evidence'],
      description: 'Why the graph has it: who describes it, and where.',
      resolve: (node) => [nodeEvidence(node)],
    }),
  )
}
