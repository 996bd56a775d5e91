import type { Progress } from './importFiles.db.ts'

/** Width of the progress bar, in characters. */
const width = 24

/**
 * The progress of an import in one line: a bar, the percentage, rows per second and the remaining time.
 *
 * @param elapsed milliseconds since the stage began
 */
export function progressLine({ stage, done, total, rows }: Progress, elapsed: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1
  const full = Math.round(share * width)
  const perSecond = elapsed > 0 ? Math.round((rows / elapsed) * 1000) : 0
  const left = share > 0 ? Math.ceil(((elapsed / share) * (1 - share)) / 1000) : 0
  const bar = '█'.repeat(full) + '░'.repeat(width - full)
  return `${stage} ${bar} ${Math.floor(share * 100)} %  ${rows} rows, ${perSecond} a second, ${left} s left`
}
