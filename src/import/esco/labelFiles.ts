import type { NounName } from '../../catalogue/catalogue.ts'
import { type SourceFile, sourceFile } from '../release/sourceFile.ts'
import { labels } from './labels.ts'
import { specification } from './specification.ts'

const named: readonly (readonly [file: string, NounName])[] = [
  ['ISCOGroups', 'roleGroups'],
  ['occupations', 'roles'],
  ['skills', 'skills'],
  ['skillGroups', 'skills'],
]

/**
 * The files that name occupations, skills and groups in a language, of which only the names are read. Identifiers are the
 * same in all languages; the columns needed are the same in all releases, from 1.0 on.
 */
export const labelFiles: readonly SourceFile[] = named.map(([name, noun]) =>
  sourceFile({
    name,
    paths: [`${name}_{language}.csv`],
    required: false,
    specification,
    columns: ['conceptUri', 'preferredLabel', 'altLabels'],
    manyLines: ['altLabels'],
    row({ conceptUri, preferredLabel, altLabels }) {
      if (!conceptUri) return { reject: 'conceptUri is empty' }
      if (!preferredLabel) return { reject: 'preferredLabel is empty' }
      const values = { preferred: preferredLabel, others: labels(altLabels, preferredLabel), locator: name }
      return { facts: [{ labels: noun, id: conceptUri, values }] }
    },
  }),
)
