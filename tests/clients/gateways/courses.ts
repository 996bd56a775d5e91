import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { buildSubgraphSchema } from '@apollo/subgraph'
import { parse } from 'graphql'
import { createYoga } from 'graphql-yoga'

interface Course {
  readonly title: string
  /** Slugs of skills. */
  readonly teaches: readonly string[]
}

export const courseDefinitions = readFileSync(join(import.meta.dirname, 'courses.graphql'), 'utf8')

/**
 * Serves a catalogue of courses, which knows careers by nothing but slugs, as somebody else's subgraph.
 *
 * @param courses by slug of the role that each leads to
 */
export async function serveCourses(
  courses: ReadonlyMap<string, readonly Course[]>,
): Promise<{ readonly url: string; readonly close: () => void }> {
  const schema = buildSubgraphSchema({
    typeDefs: parse(courseDefinitions),
    resolvers: {
      Role: { courses: ({ slug }: { slug: string }) => courses.get(slug) ?? [] },
      Course: { teaches: (course: Course) => course.teaches.map((slug) => ({ __typename: 'Skill', slug })) },
      Query: { courses: () => [...courses.values()].flat() },
    },
  })
  const server = createServer(createYoga({ schema, logging: false, graphiql: false }))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/graphql`,
    close: () => {
      server.closeAllConnections()
      server.close()
    },
  }
}
