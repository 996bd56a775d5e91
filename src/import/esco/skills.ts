import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'
import { labels } from './labels.ts'
import { specification } from './specification.ts'
import { isDeprecated } from './status.ts'

const reuseLevels = ['transversal', 'cross-sector', 'sector-specific', 'occupation-specific']

/**
 * ESCO's skills and knowledge. Those of reuse level transversal become TRANSVERSAL; the collection of language skills later
 * changes some to LANGUAGE.
 */
export const skills = sourceFile({
  name: 'skills',
  paths: ['skills_{language}.csv'],
  required: true,
  specification,
  columns: ['conceptUri', 'skillType', 'reuseLevel', 'preferredLabel', 'altLabels', 'status', 'description'],
  optionalColumns: ['replacedBy'],
  manyLines: ['altLabels', 'description'],
  row({ conceptUri, skillType, reuseLevel, preferredLabel, altLabels, status, description, replacedBy }) {
    if (!conceptUri) return { reject: 'conceptUri is empty' }
    if (!preferredLabel) return { reject: 'preferredLabel is empty' }
    if (!['skill/competence', 'knowledge', ''].includes(skillType)) {
      return { reject: `skillType is "${skillType}"; it should be skill/competence or knowledge` }
    }
    if (!reuseLevels.includes(reuseLevel) && reuseLevel !== '') {
      return { reject: `reuseLevel is "${reuseLevel}"; it should be ${reuseLevels.join(', ')}` }
    }
    const deprecated = isDeprecated(status)
    if (deprecated === undefined) return { reject: `status is "${status}"; it should be released or deprecated` }
    const kind = reuseLevel === 'transversal' ? 'TRANSVERSAL' : skillType === 'knowledge' ? 'KNOWLEDGE' : 'SKILL'
    const values = {
      name: preferredLabel,
      kind,
      description: description || null,
      aliases: labels(altLabels, preferredLabel),
      tags: reuseLevel ? [reuseLevel] : [],
      deprecated,
      replacedBy: replacedBy || null,
    }
    const notes = [
      ...(skillType ? [] : ['skillType is empty; it counts as skill/competence']),
      ...(reuseLevel ? [] : ['reuseLevel is empty; the skill has no such tag']),
    ]
    const facts = [{ node: 'skills', id: conceptUri, slug: slugged(preferredLabel), values }] as const
    return notes.length > 0 ? { facts, note: notes.join('; ') } : { facts }
  },
})
