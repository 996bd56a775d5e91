import { Problem } from '../problem.ts'
import type { Ask } from './ask.ts'
import { NeighbourhoodPictureDocument } from './generated/documentNodes.ts'
import type { NeighbourhoodPictureQuery, NeighbourhoodPictureQueryVariables } from './generated/operations.ts'
import type { Centre } from './pictureParameters.ts'

/**
 * What stands around some roles, skills and libraries, these first.
 *
 * @throws Problem NOT_FOUND for one that there is not
 */
export async function around(
  centres: readonly Centre[],
  variables: Omit<NeighbourhoodPictureQueryVariables, 'of'>,
  ask: Ask,
): Promise<NeighbourhoodPictureQuery['neighbourhood']> {
  // Global ids, as the API documents them: base64 of type and slug.
  const of = centres.map(({ type, slug }) => Buffer.from(`${type}:${slug}`).toString('base64'))
  try {
    return (await ask(NeighbourhoodPictureDocument, { ...variables, of })).neighbourhood
  } catch (error) {
    if (!(error instanceof Problem) || error.extensions['code'] !== 'NOT_FOUND') throw error
    // The message of the API speaks of global ids, which nobody gave.
    const names = centres.map(({ type, slug }) => `${type.toLowerCase()} "${slug.slice(0, 100)}"`)
    throw new Problem('NOT_FOUND', `There is no ${names.join(', or no ')}.`)
  }
}
