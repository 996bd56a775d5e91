import { toBase64 } from '../api/base64.ts'
import { builder } from '../api/builder.ts'
import { nouns } from '../catalogue/catalogue.ts'
import { describe } from '../db/describe.ts'
import { ChangeOperation } from '../db/generated/client/enums.ts'
import { type ChangedField, changedFields } from './changedFields.ts'
import { changedList, changedNode, otherNode, slugThen } from './changedNodes.ts'
import { loggedTables } from './loggedTables.ts'

const textual =
  'as text: numbers and lists in JSON, a node by its slug. Null where there was none, or where the node is gone.'

const changedField = builder.objectRef<ChangedField>('ChangedField').implement({
  description: 'One field of a node, a part or an edge, before and after a change.',
  fields: (t) => ({
    field: t.exposeString('field', { description: 'Name of the field, as in dataset files.' }),
    before: t.exposeString('before', { nullable: true, description: `Its value before the change, ${textual}` }),
    after: t.exposeString('after', { nullable: true, description: `Its value after the change, ${textual}` }),
  }),
})

builder.prismaObject('Change', {
  description: 'An entry of the change log: a node, a part of a node or an edge that came, changed or went.',
  fields: (t) => ({
    id: t.id({
      description: 'Cache key for clients. It never changes, and node(id:) does not take it.',
      resolve: ({ id }) => toBase64(`Change:${id}`),
    }),
    revision: t.exposeInt('revision', { description: describe('Change.revision') }),
    at: t.string({
      description: 'When the change was made: date and time (ISO 8601, UTC).',
      resolve: ({ at }) => at.toISOString(),
    }),
    operation: t.expose('operation', { type: ChangeOperation, description: 'What became of it.' }),
    actor: t.string({
      nullable: true,
      description:
        'The import or migration that made the change, for example "import esco"; null for all other writers.',
      // Others may have written the key of a person.
      resolve: ({ actor }) => (/^(import|migration) [\w-]+$/.test(actor) ? actor : null),
    }),
    type: t.string({
      description:
        'The type of the node that changed, for example "Role"; of a part or an edge, that of the node that it belongs to or leads from.',
      resolve: ({ entity }) => {
        const table = loggedTables.get(entity)
        return table === undefined ? entity : nouns[table.owner].type
      },
    }),
    list: t.string({
      nullable: true,
      description:
        'What of the node changed, where it is one of its parts or edges: the list that has it, as in dataset files, for example "skills" or "labels". Null where the node itself changed.',
      resolve: (change) => changedList(change) ?? null,
    }),
    slug: t.string({
      nullable: true,
      description:
        'What the node was called after the change, or before it went. Null where a part or an edge of it changed: ask its node.',
      resolve: (change) => slugThen(change) ?? null,
    }),
    node: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'The node, as it is now. Null if it is gone, or has no global id.',
      resolve: (change, _args, { snapshot }) => changedNode(change, snapshot) ?? null,
    }),
    other: t.field({
      type: builder.nodeInterfaceRef(),
      nullable: true,
      description: 'Where an edge changed, the node that it leads to, as it is now. Null if it is gone.',
      resolve: (change, _args, { snapshot }) => otherNode(change, snapshot) ?? null,
    }),
    fields: t.field({
      type: [changedField],
      description: 'What it says differently. Where it came or went: all that it says.',
      resolve: (change, _args, { snapshot }) => changedFields(change, snapshot),
    }),
  }),
})
