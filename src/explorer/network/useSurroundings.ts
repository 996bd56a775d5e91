import { useMemo } from 'react'
import { ask } from '../asking/ahead.ts'
import { NetworkStartsDocument, NetworkViewDocument } from '../asking/generated/documents.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { roleClass } from '../choosing/roleClass.ts'
import { idsOf, startsOf, startVariables } from './starts.ts'
import { surroundingsOf } from './thing.ts'

/** So many links are asked for each thing. */
const tiesPerThing = 3

/**
 * What stands around the things of an address. Two questions: which ids they have, then what is around these.
 *
 * @param at references with commas between them; not empty
 * @param count how many things around them are asked for
 */
export function useSurroundings(at: string, count: number, language: string | undefined) {
  const references = useMemo(() => at.split(',').filter((reference) => reference !== ''), [at])
  const startsVariables = references.length === 0 ? undefined : startVariables(references)
  const starts = useAnswer(NetworkStartsDocument, startsVariables)
  const { data: found, isPlaceholderData } = starts
  const { ids, unknown } = useMemo(() => {
    if (found === undefined || references.length === 0) return { ids: [] as string[], unknown: [] as string[] }
    // While other ids are on their way, the last ones stay.
    return isPlaceholderData ? { ids: idsOf(found), unknown: [] } : startsOf(references, found)
  }, [found, isPlaceholderData, references])
  const variables = viewVariables(ids, count, language)
  const view = useAnswer(NetworkViewDocument, variables)
  const around = view.data?.neighbourhood
  const surroundings = useMemo(() => {
    const all = around === undefined ? undefined : surroundingsOf(around, ids, roleClass)
    return all?.things.some(({ asked }) => asked) ? all : undefined
  }, [around, ids])
  return {
    starts,
    view,
    unknown,
    surroundings,
    startsVariables,
    variables,
    isEmpty: found !== undefined && ids.length === 0,
  }
}

/** What asks for what is around things; undefined if there are none. */
function viewVariables(ids: string[], count: number, language: string | undefined) {
  const nodes = count + ids.length
  return ids.length === 0 ? undefined : { of: ids, nodes, edges: nodes * tiesPerThing, language }
}

/** Asks both questions before they are shown. */
export async function askSurroundings(
  references: readonly string[],
  count: number,
  language: string | undefined,
): Promise<void> {
  if (references.length === 0) return
  const found = await ask(NetworkStartsDocument, startVariables(references))
  if (found !== undefined)
    await ask(NetworkViewDocument, viewVariables(startsOf(references, found).ids, count, language))
}
