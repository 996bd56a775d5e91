import { open } from 'node:fs/promises'

/**
 * Runs work and writes a report of its result to a file, as JSON. The file is opened first, so that the work does not start
 * if the report cannot be written.
 *
 * @param path undefined for no report
 * @throws Error if the file cannot be written
 */
export async function writeReport<Result>(
  path: string | undefined,
  work: () => Promise<Result>,
  content: (result: Result) => object,
): Promise<Result> {
  if (path === undefined) return work()
  const file = await open(path, 'w').catch((error) => {
    throw new Error(`The report cannot be written to ${path}: ${error.message}`)
  })
  try {
    const result = await work()
    await file.writeFile(`${JSON.stringify(content(result), null, 2)}\n`)
    return result
  } finally {
    await file.close()
  }
}
