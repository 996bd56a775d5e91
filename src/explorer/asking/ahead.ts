import type { TypedDocumentString } from 'career-lattice/client'
import { base } from '../place/base.ts'
import { type Place, placeOf } from '../place/place.ts'
import { answers } from './answers.ts'
import { question } from './useAnswer.ts'

/** How long a view waits for its first answer before it shows that it waits, in milliseconds. */
const patience = 3_000

/** The script of a view. */
interface ViewScript {
  /** Asks what the view shows, before it is there; done when what it shows first is answered. */
  readonly askAhead?: (place: never) => Promise<unknown>
}

/** Loads a view, and asks at once what it asks first: it appears together with the answer, so that nothing moves. */
export async function withAnswers<View extends ViewScript>(loaded: Promise<View>): Promise<View> {
  const view = await loaded
  const place: Place = placeOf(location.pathname.slice(base.length), location.search)
  const isAnswered = view.askAhead?.(place as never)
  await Promise.race([isAnswered, new Promise((resolve) => setTimeout(resolve, patience))])
  return view
}

/**
 * Asks a document whose answer is shown later.
 *
 * @param variables undefined if there is nothing to ask
 */
export async function ask<Data, Variables extends object>(
  document: TypedDocumentString<Data, Variables>,
  variables: Variables | undefined,
): Promise<Data | undefined> {
  if (variables === undefined) return undefined
  const asked = question(document, variables)
  await answers.prefetchQuery(asked)
  return answers.getQueryData<Data>(asked.queryKey)
}
