import { CareerLatticeError, careerLattice } from '../client/client.http.ts'
import type { TypedDocumentString } from '../client/typedDocumentString.ts'
import type { Ask } from './elementView.ts'

/** So many answers are kept for elements that come later. */
const mostKept = 50

const asked = new Map<string, Promise<unknown>>()

/** Asks a server. Elements that ask for the same share one request; what failed is asked again. */
export function sharedAsking(server: string): Ask {
  return <Data, Variables extends object>(document: TypedDocumentString<Data, Variables>, variables: Variables) => {
    const key = JSON.stringify([server, document.__meta__?.hash, variables])
    const known = asked.get(key)
    if (known !== undefined) return known as Promise<Data>
    const answer = request(server, document, variables)
    asked.set(key, answer)
    if (asked.size > mostKept) asked.delete(asked.keys().next().value!)
    answer.catch(() => asked.delete(key))
    return answer
  }
}

/** By GET, whose answers browsers and proxies keep; by the document's id where a server wants no text. */
async function request<Data, Variables extends object>(
  server: string,
  document: TypedDocumentString<Data, Variables>,
  variables: Variables,
): Promise<Data> {
  try {
    return await careerLattice(server, { method: 'GET' }).query(document, variables as never)
  } catch (error) {
    if (!(error instanceof CareerLatticeError) || error.code !== 'DOCUMENT_NOT_TRUSTED') throw error
    return careerLattice(server, { method: 'GET', byId: true }).query(document, variables as never)
  }
}
