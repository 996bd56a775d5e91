import type { z } from 'zod'
import { card, type SocialCard } from '../pictures/card.ts'
import type { Ask } from './ask.ts'
import * as descriptions from './descriptions.ts'
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

/**
 * What an address asks for, and what a view is about in a title and a sentence or two.
 *
 * @param query the query string
 * @throws Problem BAD_INPUT
 */
export type Described = (query: string) => {
  /** As in {@link Drawn}. */
  readonly asked: object
  /** @throws Problem as the API has it */
  readonly described: (ask: Ask) => Promise<SocialCard>
}

function description<Shape extends z.ZodRawShape>(
  shape: Shape,
  describe: (asked: z.output<z.ZodObject<Shape, z.core.$strict>>, ask: Ask) => Promise<SocialCard>,
): Described {
  return (query) => {
    const asked = parametersIn(query, shape)
    return { asked, described: (ask) => describe(asked, ask) }
  }
}

/** What the views are about, by their names. */
export const descriptionsOf: Readonly<Record<string, Described>> = {
  overlap: description(subjects.overlap, descriptions.overlap),
  transition: description(subjects.transition, descriptions.transition),
  paths: description(subjects.paths, descriptions.paths),
  'heat-map': description(subjects['heat-map'], descriptions.overlap),
  neighbourhood: description(subjects.neighbourhood, descriptions.neighbourhood),
  role: description(subjects.role, descriptions.role),
  skill: description(subjects.skill, descriptions.skill),
  library: description(subjects.library, descriptions.library),
  start: description(subjects.start, descriptions.start),
}

/** The cards that stand beside links to the views, by their names. */
export const cardsOf: Readonly<Record<string, Drawn>> = Object.fromEntries(
  Object.entries(descriptionsOf).map(([name, describe]): [string, Drawn] => [
    name,
    (query) => {
      const { asked, described } = describe(query)
      return { asked, drawn: async (ask) => card(await described(ask)) }
    },
  ]),
)
