import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'
import { labels } from './labels.ts'
import { specification } from './specification.ts'

/** The groups of ESCO's skills: its own, and those of ISCED-F, the fields of education. */
export const skillGroups = sourceFile({
  name: 'skillGroups',
  paths: ['skillGroups_{language}.csv'],
  required: false,
  specification,
  columns: ['conceptUri', 'preferredLabel', 'altLabels', 'description'],
  optionalColumns: ['code'],
  manyLines: ['altLabels', 'description'],
  row({ conceptUri, preferredLabel, altLabels, description, code }) {
    if (!conceptUri) return { reject: 'conceptUri is empty' }
    if (!preferredLabel) return { reject: 'preferredLabel is empty' }
    const values = {
      name: preferredLabel,
      kind: 'GROUP',
      description: description || null,
      aliases: labels(altLabels, preferredLabel),
      code: code || /isced-f\/(\d+)$/.exec(conceptUri)?.[1] || null,
    }
    return { facts: [{ node: 'skills', id: conceptUri, slug: `group/${slugged(preferredLabel)}`, values }] }
  },
})
