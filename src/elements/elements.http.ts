import { CareerLatticeError } from '../client/client.http.ts'
import { type Asking, careerElement } from './careerElement.ts'
import { AttributeProblem } from './elementView.ts'
import { overlapView } from './overlapView.ts'
import { roleView } from './roleView.ts'
import { sharedAsking } from './sharedAsking.http.ts'
import { transitionView } from './transitionView.ts'

/** Where this script is, or the page if it is a part of that. */
const place = /^https?:/.test(import.meta.url) ? import.meta.url : (globalThis.document?.baseURI ?? 'http://localhost')

const asking: Asking = {
  // Where this script comes from, if that is a server of careers.
  server: new URL('graphql', place).href,
  asking: sharedAsking,
  reason(error, server) {
    if (error instanceof AttributeProblem) return { sentence: error.message, mayPass: false }
    if (!(error instanceof CareerLatticeError)) {
      return { sentence: `The server of careers at ${new URL(server).host} does not answer.`, mayPass: true }
    }
    if (error.errors.length === 0) return { sentence: `At ${server} there is no server of careers.`, mayPass: true }
    return { sentence: error.message, mayPass: error.status >= 500 }
  },
}

// A server that renders pages may load this too; it has no elements.
if ('customElements' in globalThis) {
  for (const view of [overlapView, transitionView, roleView]) {
    if (!customElements.get(view.tag)) customElements.define(view.tag, careerElement(view, asking))
  }
}
