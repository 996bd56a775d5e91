import type { BrokenRow } from './adverts.file.ts'
import type { Frequent } from './frequentTexts.ts'
import type { MentionCounts, Tally } from './tally.ts'

/** How many texts of each kind a report has. */
const listed = 1000

/** Rarer names and titles could tell of a single advert: so many adverts have those of the report, and those of the log. */
const fewest = { report: 3, log: 10 } as const

/** How many broken rows a report has. */
const mostBroken = 1000

/** What was read of adverts, and what was not understood. Its texts are those that at least three adverts have. */
export interface AdvertReport {
  /** Rows of the file below its header. */
  readonly rows: number
  /** Rows that were left out, with the first thousand of them. */
  readonly broken: number
  readonly brokenRows: readonly BrokenRow[]
  /** Adverts that came before. */
  readonly duplicates: number
  readonly adverts: number
  /** Adverts that name no skill or library of the graph. */
  readonly withoutSkills: number
  readonly perRole: Readonly<Record<string, number>>
  /** Adverts that are for no role of the mapping, and their titles, the most frequent first. */
  readonly withoutRole: number
  readonly titlesWithoutRole: readonly Frequent[]
  /** Names in lists of skills, each once per advert; null if the adverts have texts instead. */
  readonly mentions: MentionShare | null
  /** The same of adverts that name the feature that the mapping is about. */
  readonly mentionsAbout: (MentionShare & { readonly feature: string }) | null
  readonly unrecognised: readonly Frequent[]
  readonly ambiguous: readonly Frequent[]
  readonly ignored: readonly (Frequent & { readonly reason: string | undefined })[]
}

/** What names in lists of skills come to. */
interface MentionShare {
  readonly recognised: number
  readonly unrecognised: number
  /** Ambiguous names that nothing proves. */
  readonly ambiguous: number
  readonly ignored: number
  /** recognised / (recognised + unrecognised); null if there are none. */
  readonly share: number | null
}

/** Counts the rows of a table that are left out or came before. */
export class RowCounts {
  rows = 0
  broken = 0
  duplicates = 0
  readonly brokenRows: BrokenRow[] = []

  reject(row: BrokenRow): void {
    this.rows++
    this.broken++
    if (this.brokenRows.length < mostBroken) this.brokenRows.push(row)
  }
}

/** @param reasons why terms are ignored, by {@link nameKey} */
export function advertReport(
  { rows, broken, brokenRows, duplicates }: RowCounts,
  tally: Tally,
  { roles, about, reasons }: Reported,
): AdvertReport {
  const { all, byRole, withoutSkills, withoutRole, titles, mentions, mentionsAbout, unknown, ambiguous, ignored } =
    tally
  const share = (counts: MentionCounts): MentionShare => {
    const { recognised, unknown, ambiguous, ignored, share } = counts
    return { recognised, unrecognised: unknown, ambiguous, ignored, share }
  }
  return {
    ...{ rows, broken, brokenRows, duplicates, adverts: all.size, withoutSkills },
    perRole: Object.fromEntries(
      roles
        .map((role): [string, number] => [role, byRole.get(role)?.size ?? 0])
        .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)),
    ),
    withoutRole,
    titlesWithoutRole: titles.top(listed, fewest.report),
    mentions: mentions.share === null ? null : share(mentions),
    mentionsAbout:
      about === undefined || mentionsAbout.share === null ? null : { feature: about, ...share(mentionsAbout) },
    unrecognised: unknown.top(listed, fewest.report),
    ambiguous: ambiguous.top(listed, fewest.report),
    ignored: ignored
      .top(listed, fewest.report)
      .map((frequent) => ({ ...frequent, reason: reasons.get(frequent.text) })),
  }
}

interface Reported {
  /** Slugs of the roles of the mapping. */
  readonly roles: readonly string[]
  readonly about: string | undefined
  readonly reasons: ReadonlyMap<string, string>
}

/** How many of each list the summary has. */
const shown = 15

/** The report in some lines, with no name or title that fewer than ten adverts have. */
export function reportInWords(report: AdvertReport): string[] {
  const { rows, broken, duplicates, adverts, withoutSkills, perRole, withoutRole, mentions, mentionsAbout } = report
  const list = (said: string, all: readonly Frequent[]) => {
    const frequent = all.filter(({ count }) => count >= fewest.log).slice(0, shown)
    return frequent.length === 0 ? [] : [`${said}: ${frequent.map(({ text, count }) => `${text} ${count}`).join(', ')}`]
  }
  const lines = [
    `Read ${rows} rows: ${adverts} adverts, ${duplicates} duplicates, ${broken} broken rows`,
    `${withoutSkills} adverts name nothing that the graph has`,
    'Adverts per role:',
    ...Object.entries(perRole).map(([role, count]) => `  ${role}: ${count}`),
    `${withoutRole} adverts are for none of these roles`,
    ...list('The most frequent titles of those', report.titlesWithoutRole),
  ]
  if (mentions !== null) {
    lines.push(`Names of skills: ${shareInWords(mentions)}`)
    if (mentionsAbout !== null) {
      lines.push(`In adverts that name ${mentionsAbout.feature}: ${shareInWords(mentionsAbout)}`)
    }
    lines.push(...list('Not recognised', report.unrecognised), ...list('Ambiguous and not proven', report.ambiguous))
  }
  return lines
}

function shareInWords({ recognised, unrecognised, ambiguous, ignored, share }: MentionShare): string {
  const percent = share === null ? 'none' : `${(share * 100).toFixed(1)} %`
  return `${percent} recognised (${recognised} of ${recognised + unrecognised}; beside them ${ignored} ignored, ${ambiguous} ambiguous and not proven)`
}
