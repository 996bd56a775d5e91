import type { Contender } from './contenders.ts'
import type { Question } from './question.ts'
import { type RunningServer, startServer } from './runningServer.ts'
import type { Subject, Subjects } from './subjects.ts'

/** A contender that runs and can be asked. */
export interface Asked {
  readonly contender: Contender
  readonly server: RunningServer
  /** The body of a request. A running number goes along that no document uses, so that no two requests are the same. */
  readonly body: (question: Question, subject: Subject, number: number) => string
}

/** Starts a contender and learns its cursors. */
export async function startContender(contender: Contender, databaseUrl: string): Promise<Asked> {
  return askable(contender, await startServer(contender.command, { DATABASE_URL: databaseUrl }))
}

/**
 * Learns the cursors of a server that runs.
 *
 * @param roles of how many roles, in the order of pages
 */
export async function askable(contender: Contender, server: RunningServer, roles = 1_000_000): Promise<Asked> {
  const { wordings } = contender
  const cursors = new Map<string, string>()
  for (let after: string | undefined, more = true; more && cursors.size < roles; ) {
    const variables = { first: 100, ...(after === undefined ? {} : { after }) }
    const body = JSON.stringify({ query: wordings.roles.document, variables })
    const edges = wordings.roles.edges(await ask(server.url, body))
    for (const { cursor, node } of edges) cursors.set(node.slug, cursor)
    after = edges.at(-1)?.cursor
    more = edges.length === 100
  }
  return {
    contender,
    server,
    body(question, subject, number) {
      const { document, variables } = wordings[question]
      const cursor = cursors.get(subject.after)
      if (cursor === undefined) throw new Error(`${contender.name} gave no cursor for ${subject.after}.`)
      return JSON.stringify({ query: document, variables: { ...variables(subject, cursor), request: number } })
    },
  }
}

/**
 * Sends one request and gives the data of its answer.
 *
 * @throws Error when the answer has errors
 */
// biome-ignore lint/suspicious/noExplicitAny: the shape of the data is what the document asks for.
export async function ask(url: string, body: string): Promise<any> {
  const { data, errors } = JSON.parse(await answerTo(url, body))
  if (errors) throw new Error(`${url} answered ${JSON.stringify(errors).slice(0, 1000)} to ${body.slice(0, 1000)}`)
  return data
}

/** Sends one request and gives its answer as text. */
export async function answerTo(url: string, body: string): Promise<string> {
  const headers = { 'content-type': 'application/json', accept: 'application/json' }
  return (await fetch(url, { method: 'POST', headers, body })).text()
}

/** Subjects of requests that nobody has asked yet: no answer can be kept from an earlier one. */
export class NewRequests {
  #number = 0
  readonly #subjects: Subjects

  constructor(subjects: Subjects) {
    this.#subjects = subjects
  }

  body({ body }: Asked, question: Question): string {
    const number = this.#number++
    return body(question, this.#subjects(number), number)
  }
}

/** How many different requests the repeated ones are. */
export const repeated = 8

/** The bodies that are asked again and again. */
export function repeatedBodies({ body }: Asked, question: Question, subjects: Subjects): string[] {
  return Array.from({ length: repeated }, (_, number) => body(question, subjects(number), number))
}
