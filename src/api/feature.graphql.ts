import { builder } from './builder.ts'

builder.interfaceType('Feature', {
  description: 'What roles ask for and are compared by: a skill or a library.',
  interfaces: [builder.nodeInterfaceRef(), 'Linked'],
  resolveType: ({ type }) => type,
})
