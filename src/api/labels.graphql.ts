import { everyNoun, type NodeRows } from '../catalogue/catalogue.ts'
import { describe } from '../db/describe.ts'
import type { RoleGroupRow, RoleRow, SkillRow } from '../graph/rows.ts'
import { labelIn } from '../names/labelIn.ts'
import { ownLanguage } from '../names/languageTag.ts'
import { builder } from './builder.ts'
import { languageArgument } from './languageArgument.ts'

type LabelledRow = RoleRow | RoleGroupRow | SkillRow

builder.objectType('Label', {
  description: 'Names of a node in one language, as one source gives them.',
  fields: (t) => ({
    language: t.exposeString('language', { description: describe('RoleLabel.language') }),
    preferred: t.exposeString('preferred', { description: describe('RoleLabel.preferred') }),
    others: t.exposeStringList('others', { description: describe('RoleLabel.others') }),
    source: t.expose('source', { type: 'Source', description: 'Who gives the names.' }),
    evidence: t.field({
      type: ['Evidence'],
      description: 'Where the names stand.',
      resolve: (label) => [label],
    }),
  }),
})

for (const [, { type, label, parts }] of everyNoun) {
  if (!parts['labels']) continue
  const ownName = (row: LabelledRow) => (row as unknown as Record<string, string>)[label]!
  const nameIn = (row: LabelledRow, { language }: { language?: string | null | undefined }) =>
    language == null ? ownName(row) : (labelIn(row.labels, language)?.preferred ?? ownName(row))
  builder.objectFields(type as NodeRows['roles']['type'], (t) => {
    const args = { language: t.arg.string({ description: languageArgument }) }
    return {
      [label]: t.string({
        description: describe(`${type}.${label}`),
        args,
        extensions: { propertyWithoutArguments: true },
        resolve: nameIn,
      }),
      label: t.string({ description: `The same as ${label}.`, args, resolve: nameIn }),
      labelLanguage: t.string({
        description: `The language that ${label} is in, given the same argument: a language tag (BCP 47).`,
        args,
        resolve: (row, { language }) =>
          language == null ? ownLanguage : (labelIn(row.labels, language)?.language ?? ownLanguage),
      }),
      labels: t.field({
        type: ['Label'],
        description: 'Names in other languages than English, by language tag.',
        resolve: (row) =>
          row.labels
            .map((label) => ({ ...label, subject: { from: row } }))
            .sort((a, b) => (a.language < b.language ? -1 : Number(a.language > b.language))),
      }),
    }
  })
}
