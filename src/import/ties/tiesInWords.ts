import type { TieReport } from './writeTies.db.ts'

/** How many skills and libraries are tied by name, as lines for people; none if nothing of them changed. */
export function tiesInWords(ties: TieReport | undefined, listed: boolean): string[] {
  if (ties === undefined || ties.tied + ties.doubtful.length === 0) return []
  const where = listed ? 'the report lists them' : '--report <file> lists them'
  const { length } = ties.doubtful
  return [
    `${ties.tied} pairs of skills and libraries are tied by name; ${length} more share a name but are doubtful: ${where}`,
  ]
}
