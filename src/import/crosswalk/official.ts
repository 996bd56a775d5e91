import type { Draft } from '../release/draft.ts'
import type { Release } from '../release/release.ts'
import { sourceFile } from '../release/sourceFile.ts'

/** O*NET occupations of ESCO occupations, many to many, by the codes of both. */
const matches = sourceFile({
  name: 'ESCO_to_ONET-SOC',
  paths: ['ESCO_to_ONET-SOC.xlsx', 'ESCO_to_ONET-SOC.csv'],
  required: true,
  titled: true,
  specification: 'https://www.onetcenter.org/crosswalks.html',
  columns: ['ESCO/ISCO Code', 'O*NET-SOC 2019 Code'],
  row({ 'ESCO/ISCO Code': code, 'O*NET-SOC 2019 Code': to }, known) {
    if (!code && !to) return { skip: 'no code' }
    if (/^\d{1,4}$/.test(code)) return { skip: 'the code is of a group of occupations (ISCO), not of an occupation' }
    const from = known.coded('roles', 'esco', code)
    if (from === undefined) return { reject: `there is no ESCO occupation of the code "${code}" in the graph` }
    if (known.node('roles', to) === undefined) return { reject: `there is no O*NET occupation "${to}" in the graph` }
    const values = { relation: 'CLOSE', locator: `${code} to ${to}` }
    return { facts: [{ edge: 'roleMatches', from, to, values }] }
  },
})

/** An ESCO occupation with several counterparts is close to none of them: each covers a part of it, or has it as a part. */
function finish({ edges }: Draft): void {
  const found = [...(edges.get('roleMatches')?.values() ?? [])]
  const counts = new Map<string, number>()
  for (const { from } of found) counts.set(from.id, (counts.get(from.id) ?? 0) + 1)
  for (const { from, values } of found) if (counts.get(from.id)! > 1) values['relation'] = 'RELATED'
}

/**
 * The crosswalk of the European Commission and O*NET. It names pairs without saying how near they are. The relation is
 * derived: CLOSE where an ESCO occupation has one counterpart, RELATED where it has several.
 */
export const official: Release = {
  dataset: 'esco-onet-official-crosswalk',
  title: 'ESCO to O*NET-SOC 2019 crosswalk',
  publisher: 'European Commission and USDOL/ETA',
  license: 'CC BY 4.0, USDOL/ETA',
  attribution: () =>
    'This product includes the crosswalk from ESCO to O*NET-SOC by the European Commission and the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/). Career Lattice has derived the relation of each pair: close where an ESCO occupation has one counterpart, related where it has several. USDOL/ETA has not approved, endorsed, or tested these modifications.',
  url: 'https://www.onetcenter.org/crosswalks.html',
  download: 'https://www.onetcenter.org/crosswalks.html, or the ESCO portal: ESCO_to_ONET-SOC.xlsx',
  version: /^ESCO_to_ONET-SOC[_ -](\d+(?:\.\d+)*)/,
  confidence: 1,
  refersTo: ['esco', 'onet'],
  finish,
  files: [matches],
}
