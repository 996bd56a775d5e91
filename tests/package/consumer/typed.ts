import { careerLattice, OverlapDocument, type OverlapQuery, TypedDocumentString } from 'career-lattice/client'
import { possibleTypes, typePolicies } from 'career-lattice/client/apollo'
import type { TransitionDocument, TypedDocumentNode } from 'career-lattice/client/documents'
import { language, schema as path } from 'career-lattice/client/relay'
import { keys, resolvers, schema } from 'career-lattice/client/urql'

// Compiled, never run: what a frontend may write, and what it may not.

const lattice = careerLattice('http://localhost:4000/graphql', { method: 'GET', headers: { 'x-app': 'mine' } })

const roles = { roles: ['data-scientist', 'web-developer'] }
export const { overlap }: OverlapQuery = await lattice.query(OverlapDocument, roles, {
  signal: AbortSignal.timeout(1000),
})
export const sentence: string = overlap.sentence
// @ts-expect-error there is no such field
export const wrong = overlap.sentense

const own = new TypedDocumentString<{ role: { title: string } | null }, { slug: string }>('query …')
export const title: string | undefined = (await lattice.query(own, { slug: 'data-scientist' })).role?.title
// @ts-expect-error the variable is missing
await lattice.query(own)
// @ts-expect-error the variable is a string
await lattice.query(own, { slug: 1 })

const { data, error } = await lattice.ask(OverlapDocument, roles)
export const partial: [string | undefined, string | undefined] = [data?.overlap?.sentence, error?.code]

type DataOf<Document> = Document extends TypedDocumentNode<infer Data, never> ? Data : never
export const readiness = (answer: DataOf<typeof TransitionDocument>): number | null => answer.transition.readiness
// @ts-expect-error there is no such field
export const missing = (answer: DataOf<typeof TransitionDocument>) => answer.transition.readyness

export const caches = [possibleTypes, typePolicies(), keys, resolvers('pages'), schema.__schema, path, language]
