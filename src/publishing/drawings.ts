import { creditsOf } from '../pictures/creditsOf.ts'
import * as pictures from '../pictures/heatMap.ts'
import { ladder } from '../pictures/ladder.ts'
import { needs } from '../pictures/needs.ts'
import { type PicturedNode, neighbourhood as surroundings } from '../pictures/neighbourhood.ts'
import { paths as ways } from '../pictures/paths.ts'
import type { PictureOptions } from '../pictures/pictureOptions.ts'
import { radialLayout } from '../pictures/radialLayout.ts'
import { strands } from '../pictures/strands.ts'
import { around } from './around.ts'
import type { Ask } from './ask.ts'
import {
  HeatMapPictureDocument,
  OverlapPictureDocument,
  PathsPictureDocument,
  RolePictureDocument,
  TransitionPictureDocument,
} from './generated/documentNodes.ts'
import type { NeighbourhoodPictureQuery, SimilarityMeasure } from './generated/operations.ts'
import { directed, measureNames } from './measureNames.ts'
import { missing } from './missing.ts'
import type { Centre } from './pictureParameters.ts'

/** How much of each list is drawn. */
const shown = { features: 12, steps: 8, paths: 3, nodes: 40, edges: 120, needs: 8 }

/** What all pictures are asked with. */
interface Looks extends PictureOptions {
  readonly language?: string | undefined
}

/** What roles share and what each has alone. */
export async function overlap({ roles, language, ...options }: Looks & { readonly roles: string[] }, ask: Ask) {
  const found = await ask(OverlapPictureDocument, { roles, language, first: shown.features })
  return strands(found.overlap, { ...options, credits: creditsOf(found.overlap.roles) })
}

interface Way extends Looks {
  readonly from: string
  readonly to: string
}

/** The way from a role to another. */
export async function transition({ from, to, language, ...options }: Way, ask: Ask) {
  const found = (await ask(TransitionPictureDocument, { from, to, language, first: shown.steps })).transition
  const sentence = [found.sentence, ...(found.reason === null ? [] : [found.reason])].join(' ')
  const ends = [...(found.from === null ? [] : [found.from]), found.to]
  return ladder({ ...found, sentence }, { ...options, credits: creditsOf(ends) })
}

/** Ways from a role to another by way of others. */
export async function paths({ from, to, language, ...options }: Way, ask: Ask) {
  const { careerPaths } = await ask(PathsPictureDocument, { from, to, language, first: shown.paths })
  const roles = careerPaths.flatMap(({ hops }) => hops.flatMap(({ from, to }) => (from === null ? [to] : [from, to])))
  return ways({ paths: careerPaths }, { ...options, credits: creditsOf(roles) })
}

interface Compared extends Looks {
  readonly roles: string[]
  readonly measure: SimilarityMeasure
}

/** How near roles are to each other. */
export async function heatMap({ roles, measure, language, ...options }: Compared, ask: Ask) {
  const { overlap } = await ask(HeatMapPictureDocument, { roles, measure, language })
  const data = { ...overlap, measure: measureNames[measure], directed: directed.has(measure) }
  return pictures.heatMap(data, { ...options, credits: creditsOf(overlap.roles) })
}

/** What stands around some roles, skills and libraries. */
export async function neighbourhood({ of, language, ...options }: Looks & { readonly of: Centre[] }, ask: Ask) {
  const { nodes, edges } = await around(of, { nodes: shown.nodes, edges: shown.edges, language }, ask)
  // Those that were asked for come first, each once.
  const centres = new Set(nodes.slice(0, of.length).map(({ id }) => id))
  const known = nodes.map(({ id, label, __typename }) => {
    return { id, label, kind: kinds[__typename], asked: centres.has(id) }
  })
  const places = radialLayout(known)
  const placed = known.map((node) => ({ ...node, ...places.get(node.id)! }))
  const credits = creditsOf(nodes.flatMap((node) => ('source' in node ? [node] : [])))
  return surroundings({ nodes: placed, edges }, { ...options, credits })
}

/** What a role asks for first. */
export async function role({ slug, language, ...options }: Looks & { readonly slug: string }, ask: Ask) {
  const found = (await ask(RolePictureDocument, { slug, language, first: shown.needs })).role
  if (found === null) throw missing('role', slug)
  return needs(found, { ...options, credits: creditsOf([found]) })
}

const kinds: Readonly<
  Record<NeighbourhoodPictureQuery['neighbourhood']['nodes'][number]['__typename'], PicturedNode['kind']>
> = { Role: 'role', Skill: 'skill', Library: 'library', Responsibility: 'responsibility' }
