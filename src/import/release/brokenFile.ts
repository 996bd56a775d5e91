/** A source file cannot be used at all. Its message names the file, and the line where one is known. */
export class BrokenFile extends Error {
  constructor(file: string, message: string, line?: number) {
    super(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`)
    this.name = 'BrokenFile'
  }
}
