import { builder } from '../api/builder.ts'
import { Basis } from './basis.ts'
import { readinessPart } from './readinessPart.ts'

const descriptions: Record<Basis, string> = {
  RATINGS:
    'Skills and knowledge that a source rates by importance and level. The level that everybody at work has is taken off ' +
    'first. A role without ratings borrows those of the roles that it matches.',
  ACTIVITIES: 'Work activities. Another activity of the same kind covers 0.4 of one.',
  SKILLS: 'Skills that a source lists for a role, with weights or as essential and optional.',
  LIBRARIES:
    'Software. Where a source names products as examples of a category, the category is what is needed; one library ' +
    'covers most of another that serves in its place.',
}

builder.enumType(Basis, {
  name: 'Basis',
  description: 'A kind of fact that roles are compared on.',
  values: Object.fromEntries(Object.entries(descriptions).map(([name, description]) => [name, { description }])),
})

builder.objectType(readinessPart, {
  description: 'What one basis adds to readiness: share times readiness. The parts sum to the readiness.',
  fields: (t) => ({
    basis: t.field({ type: Basis, description: 'What is compared.', resolve: ({ table }) => table.basis }),
    share: t.exposeFloat('share', {
      description: 'How much the basis counts, above 0; the shares of the bases that both sides have sum to 1.',
    }),
    readiness: t.exposeFloat('readiness', {
      description: 'Share by weight of what is needed on this basis that is covered, 0 to 1.',
    }),
    through: t.field({
      type: ['Role'],
      description:
        'Roles of another dataset that what is needed or known was read from, the mean of them; empty if it is the ' +
        "roles' own.",
      resolve: ({ through, held }) => [...new Set([...through, ...held.through])],
    }),
  }),
})
