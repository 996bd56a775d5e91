import { sourceFile } from '../release/sourceFile.ts'

const tiers: Readonly<Record<string, string>> = {
  'Primary-Short': 'PRIMARY_SHORT',
  'Primary-Long': 'PRIMARY_LONG',
  Supplemental: 'SUPPLEMENTAL',
}

/** Related occupations by rank. No similarity measure uses them. */
export const relatedOccupations = sourceFile({
  name: 'Related Occupations',
  paths: ['Related Occupations.txt', 'Related Occupations.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/related_occupations.html',
  columns: ['O*NET-SOC Code', 'Related O*NET-SOC Code', 'Relatedness Tier', 'Index'],
  row({ 'O*NET-SOC Code': from, 'Related O*NET-SOC Code': to, 'Relatedness Tier': words, Index: index }) {
    const tier = tiers[words]
    if (tier === undefined)
      return { reject: `Relatedness Tier is "${words}"; it should be ${Object.keys(tiers).join(', ')}` }
    const rank = Number(index)
    if (!Number.isInteger(rank) || rank < 1)
      return { reject: `Index is "${index}"; it should be a whole number from 1` }
    const values = { rank, tier, locator: 'Related Occupations' }
    return { facts: [{ edge: 'relatedRoles', from, to, values }] }
  },
})
