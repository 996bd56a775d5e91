import type { TieReport } from '../ties/writeTies.db.ts'

/** Why a row was rejected, or how it was interpreted. */
export interface RowRemark {
  readonly file: string
  /** Line on which the row starts, from 1. */
  readonly line: number
  readonly reason: string
}

/** The rows read of one file. */
export class FileReport {
  readonly file: string
  /** URL of the publisher's description of the columns. */
  readonly specification: string
  rows = 0
  rejected = 0
  noted = 0
  /** Number of valid rows that the graph does not need, by reason. */
  readonly skipped: Record<string, number> = {}
  readonly #report: ReleaseReport

  constructor(report: ReleaseReport, file: string, specification: string) {
    this.#report = report
    this.file = file
    this.specification = specification
  }

  reject(line: number, reason: string): void {
    this.rejected++
    this.#report.rejects.push({ file: this.file, line, reason })
  }

  note(line: number, reason: string): void {
    this.noted++
    this.#report.notes.push({ file: this.file, line, reason })
  }

  skip(reason: string): void {
    this.skipped[reason] = (this.skipped[reason] ?? 0) + 1
  }
}

/** The rows read of a release, and their errors. */
export class ReleaseReport {
  readonly files: FileReport[] = []
  /** Invalid rows, which are ignored. */
  readonly rejects: RowRemark[] = []
  /** Rows that are read despite minor errors. */
  readonly notes: RowRemark[] = []
  /** Names of files of the release that are not read. */
  unread: readonly string[] = []
  /** Product names of the same library, by its slug, if there are several. */
  merged: Readonly<Record<string, readonly string[]>> = {}

  /** Nodes that the release no longer has and that several took the place of, by slug: which ones. */
  readonly severalSuccessors: Record<string, readonly string[]> = {}
  /** Skills and libraries tied by their names, and the pairs that somebody has to decide; absent if nothing of them changed. */
  ties: TieReport | undefined

  open(file: string, specification: string): FileReport {
    const opened = new FileReport(this, file, specification)
    this.files.push(opened)
    return opened
  }
}
