import { sourceFile } from '../release/sourceFile.ts'

/** Kinds of products by commodity; all others are tools, unless the curated list has a kind. */
const kinds: Readonly<Record<string, string>> = {
  'Operating system software': 'PLATFORM',
  'Data base management system software': 'PLATFORM',
  'Application server software': 'PLATFORM',
}

const flags: Readonly<Record<string, boolean>> = { Y: true, N: false, '': false }

/**
 * Software used by occupations. All names of a product are one library. O*NET has no weights for them, so each has weight 1.
 */
export const technologySkills = sourceFile({
  name: 'Technology Skills',
  paths: ['Software Skills.txt', 'Software Skills.csv', 'Technology Skills.txt', 'Technology Skills.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/technology_skills.html',
  columns: ['O*NET-SOC Code', 'Example', 'Commodity Title'],
  optionalColumns: ['Hot Technology', 'In Demand'],
  renamed: { Example: 'Workplace Example', 'Commodity Title': 'Element Name' },
  row(cells, known, locator) {
    const { 'O*NET-SOC Code': from, Example: name, 'Commodity Title': category } = cells
    if (!name) return { reject: 'Example is empty' }
    const hot = flags[cells['Hot Technology']]
    const inDemand = flags[cells['In Demand']]
    if (hot === undefined) return { reject: `Hot Technology is "${cells['Hot Technology']}"; it should be Y or N` }
    if (inDemand === undefined) return { reject: `In Demand is "${cells['In Demand']}"; it should be Y or N` }
    const library = known.library(name)
    const values = {
      name: library.name ?? name,
      kind: library.kind ?? kinds[category] ?? 'TOOL',
      aliases: name === library.name ? [] : [name],
      category: category || null,
    }
    return {
      facts: [
        { node: 'libraries', id: library.slug, values, repeated: 'merge' },
        {
          edge: 'roleLibraries',
          from,
          to: library.slug,
          values: { hot, inDemand, locator },
          repeated: 'merge',
        },
      ],
    }
  },
})
