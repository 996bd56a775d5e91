/** Something wrong in an input file, and where. */
export interface Defect {
  /** The file, where the input has several. */
  readonly file?: string
  /** Line of the file, from 1. */
  readonly line: number
  /** Path of the field, for example `roles[2].skills.essential.pandas`. */
  readonly field: string
  /** What is wrong and what would be right. */
  readonly message: string
}

/** How many defects are listed. */
const most = 100

/** An input file cannot be used. Its message lists the defects, one a line, as `file:line: field: message`. */
export class DefectiveFile extends Error {
  readonly file: string
  readonly defects: readonly Defect[]

  constructor(file: string, defects: readonly Defect[]) {
    const lines = defects
      .slice(0, most)
      .map(({ file: one = file, line, field, message }) => `${one}:${line}: ${field ? `${field}: ` : ''}${message}`)
    if (defects.length > most) lines.push(`${file}: and ${defects.length - most} more`)
    super(lines.join('\n'))
    this.name = 'DefectiveFile'
    this.file = file
    this.defects = defects
  }
}
