import type { Fact } from '../release/fact.ts'
import { sourceFile } from '../release/sourceFile.ts'
import { specification } from './specification.ts'

/**
 * The collection of digital skills. A member named after a software product, such as "Python (computer programming)", is
 * linked to the product's library, which connects both classifications.
 */
export const digitalSkills = sourceFile({
  name: 'digitalSkillsCollection',
  paths: ['digitalSkillsCollection_{language}.csv'],
  required: false,
  specification,
  columns: ['conceptUri'],
  optionalColumns: ['preferredLabel'],
  row({ conceptUri, preferredLabel }, known) {
    const facts: Fact[] = [{ update: 'skills', id: conceptUri, values: { tags: ['digital'] } }]
    const library = known.curatedLibrary(preferredLabel.replace(/ \([^()]*\)$/, ''))
    if (library !== undefined) {
      const { slug, name, kind = 'TOOL' } = library
      const values = { locator: 'digitalSkillsCollection' }
      facts.push(
        { node: 'libraries', id: slug, values: { name, kind }, repeated: 'merge' },
        { edge: 'skillLibraries', from: conceptUri, to: slug, values, repeated: 'merge' },
      )
    }
    return { facts }
  },
})
