import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'
import { labels } from './labels.ts'
import { specification } from './specification.ts'
import { isDeprecated } from './status.ts'

/** ESCO's occupations. */
export const occupations = sourceFile({
  name: 'occupations',
  paths: ['occupations_{language}.csv'],
  required: true,
  specification,
  columns: ['conceptUri', 'iscoGroup', 'preferredLabel', 'altLabels', 'status', 'description'],
  optionalColumns: ['code', 'replacedBy'],
  manyLines: ['altLabels', 'description'],
  row({ conceptUri, iscoGroup, preferredLabel, altLabels, status, description, code, replacedBy }) {
    if (!conceptUri) return { reject: 'conceptUri is empty' }
    if (!preferredLabel) return { reject: 'preferredLabel is empty' }
    const deprecated = isDeprecated(status)
    if (deprecated === undefined) return { reject: `status is "${status}"; it should be released or deprecated` }
    const values = {
      title: preferredLabel,
      summary: description || null,
      aliases: labels(altLabels, preferredLabel),
      code: code || null,
      group: iscoGroup ? `http://data.europa.eu/esco/isco/C${iscoGroup}` : null,
      locator: 'occupations',
      deprecated,
      replacedBy: replacedBy || null,
    }
    return { facts: [{ node: 'roles', id: conceptUri, slug: slugged(preferredLabel), values }] }
  },
})
