import type { z } from 'zod'
import type { Ask } from './ask.ts'
import * as cards from './cards.ts'
import * as drawings from './drawings.ts'
import { parametersIn } from './pictureAddress.ts'
import { looks, subjects } from './pictureParameters.ts'

/**
 * What an address asks for, and how it is drawn.
 *
 * @param query the query string
 * @throws Problem BAD_INPUT
 */
export type Drawn = (query: string) => {
  /** The parameters, with those that are usual in place of absent ones: what is equal is drawn equally. */
  readonly asked: object
  /** @throws Problem as the API has it */
  readonly drawn: (ask: Ask) => Promise<string>
}

function view<Shape extends z.ZodRawShape>(
  shape: Shape,
  draw: (asked: z.output<z.ZodObject<Shape, z.core.$strict>>, ask: Ask) => Promise<string>,
): Drawn {
  return (query) => {
    const asked = parametersIn(query, shape)
    return { asked, drawn: (ask) => draw(asked, ask) }
  }
}

/** The pictures by the names of their views. */
export const picturesOf: Readonly<Record<string, Drawn>> = {
  overlap: view({ ...subjects.overlap, ...looks }, drawings.overlap),
  transition: view({ ...subjects.transition, ...looks }, drawings.transition),
  paths: view({ ...subjects.paths, ...looks }, drawings.paths),
  'heat-map': view({ ...subjects['heat-map'], ...looks }, drawings.heatMap),
  neighbourhood: view({ ...subjects.neighbourhood, ...looks }, drawings.neighbourhood),
  role: view({ ...subjects.role, ...looks }, drawings.role),
}

/** The cards that stand beside links to the views, by their names. */
export const cardsOf: Readonly<Record<string, Drawn>> = {
  overlap: view(subjects.overlap, cards.overlap),
  transition: view(subjects.transition, cards.transition),
  paths: view(subjects.paths, cards.paths),
  'heat-map': view(subjects['heat-map'], cards.overlap),
  neighbourhood: view(subjects.neighbourhood, cards.neighbourhood),
  role: view(subjects.role, cards.role),
  skill: view(subjects.skill, cards.skill),
  library: view(subjects.library, cards.library),
  start: view(subjects.start, cards.start),
}
