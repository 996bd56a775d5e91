import { open } from 'node:fs/promises'

/**
 * Does something and writes what came of it to a file, as JSON. The file is opened first, so that nothing is done
 * whose report could not be kept.
 *
 * @param path undefined for no report
 * @throws Error when the file cannot be written
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
