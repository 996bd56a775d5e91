/** A source file that cannot be used at all. The message names the file, and the line if known. */
export class BrokenFile extends Error {
  constructor(file: string, message: string, line?: number) {
    super(line === undefined ? `${file}: ${message}` : `${file}:${line}: ${message}`)
    this.name = 'BrokenFile'
  }
}
