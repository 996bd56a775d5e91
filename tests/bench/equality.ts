import { type Asked, ask } from './asking.ts'
import { type Question, questions } from './question.ts'
import type { Subjects } from './subjects.ts'

/** How many subjects are asked about at the same time, for each question. */
const atOnce = 4

/**
 * Asks all servers the same and compares their answers, field by field.
 *
 * @param count how many subjects, for each question
 * @throws Error that names the first field in which two servers differ
 */
export async function checkEquality(all: readonly Asked[], subjects: Subjects, count: number): Promise<void> {
  // All questions at once: no server waits for the one that is slowest at any of them.
  await Promise.all(
    (Object.keys(questions) as Question[]).flatMap((question) => {
      let next = 0
      const check = async () => {
        while (next < count) await checkOne(all, question, subjects, next++)
      }
      return Array.from({ length: atOnce }, check)
    }),
  )
}

async function checkOne(all: readonly Asked[], question: Question, subjects: Subjects, number: number): Promise<void> {
  const subject = subjects(number)
  const answers = await Promise.all(
    all.map(async ({ contender, server, body }) =>
      contender.wordings[question].answer(await ask(server.url, body(question, subject, number))),
    ),
  )
  for (const [place, answer] of answers.entries()) {
    const found = difference(answers[0], answer, 'data')
    if (!found) continue
    const names = `${all[0]!.contender.name} and ${all[place]!.contender.name}`
    throw new Error(`${names} differ on "${questions[question]}" for ${JSON.stringify(subject)}: ${found}`)
  }
}

/** The first field in which two answers differ, or undefined. Numbers may differ in the seventh digit. */
export function difference(a: unknown, b: unknown, path: string): string | undefined {
  if (typeof a === 'number' && typeof b === 'number') {
    return Math.abs(a - b) <= 1e-6 * Math.max(Math.abs(a), Math.abs(b)) ? undefined : `${path} is ${a} or ${b}`
  }
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) {
    return a === b ? undefined : `${path} is ${JSON.stringify(a)} or ${JSON.stringify(b)}`
  }
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  for (const key of keys) {
    const found = difference(a[key as keyof typeof a], b[key as keyof typeof b], `${path}.${key}`)
    if (found) return found
  }
  return undefined
}
