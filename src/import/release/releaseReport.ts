/** A row about which there is something to say. */
export interface RowRemark {
  readonly file: string
  /** Line on which the row starts, from 1. */
  readonly line: number
  readonly reason: string
}

/** What was read of one file. */
export class FileReport {
  readonly file: string
  /** Where the publisher explains the columns. */
  readonly specification: string
  rows = 0
  rejected = 0
  noted = 0
  /** Rows that are right but nothing for the graph, by reason. */
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

/** What was read of a release, and what was wrong with it. */
export class ReleaseReport {
  readonly files: FileReport[] = []
  /** Rows that said nothing, because they are wrong. */
  readonly rejects: RowRemark[] = []
  /** Rows that were understood with a grain of salt. */
  readonly notes: RowRemark[] = []
  /** Names of files of the release that nobody reads. */
  unread: readonly string[] = []
  /** Names of products that are one library, by its slug; libraries with one name are absent. */
  merged: Readonly<Record<string, readonly string[]>> = {}

  open(file: string, specification: string): FileReport {
    const opened = new FileReport(this, file, specification)
    this.files.push(opened)
    return opened
  }
}
