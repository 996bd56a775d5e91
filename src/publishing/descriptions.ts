import type { SocialCard } from '../pictures/card.ts'
import { nameList } from '../pictures/nameList.ts'
import { around } from './around.ts'
import type { Ask } from './ask.ts'
import {
  LibraryPictureDocument,
  OverlapPictureDocument,
  PathsPictureDocument,
  RolePictureDocument,
  SkillPictureDocument,
  TransitionPictureDocument,
} from './generated/documentNodes.ts'
import { missing } from './missing.ts'
import type { Centre } from './pictureParameters.ts'

/** How many names a sentence has. */
const named = 6

/** What roles share. */
export async function overlap({ roles: slugs }: { readonly roles: string[] }, ask: Ask): Promise<SocialCard> {
  const { sentence, roles, regions } = (await ask(OverlapPictureDocument, { roles: slugs, first: 0 })).overlap
  const present = regions.map((region) => {
    const own = new Set(region.roles.map(({ slug }) => slug))
    return roles.map(({ slug }) => own.has(slug))
  })
  // What each has alone is the second sentence: the beads say as much.
  const [shared = sentence] = /^.+?[.](?= [A-Z]|$)/.exec(sentence) ?? []
  return { title: nameList(roles.map(({ title }) => title)), sentence: shared, roles, regions: present }
}

interface Way {
  readonly from: string
  readonly to: string
}

/** How far a role is from another. */
export async function transition({ from, to }: Way, ask: Ask): Promise<SocialCard> {
  const found = (await ask(TransitionPictureDocument, { from, to, first: 0 })).transition
  const roles = found.from === null ? [found.to] : [found.from, found.to]
  return { title: roles.map(({ title }) => title).join(' to '), sentence: found.sentence, roles }
}

/** The best way from a role to another. */
export async function paths({ from, to }: Way, ask: Ask): Promise<SocialCard> {
  const [path] = (await ask(PathsPictureDocument, { from, to, first: 1 })).careerPaths
  if (path === undefined) return { title: 'Career paths', sentence: 'No way was found.', roles: [] }
  const roles = [path.hops[0]!.from!, ...path.hops.map(({ to }) => to)]
  const ends = [roles[0]!, roles.at(-1)!]
  return { title: ends.map(({ title }) => title).join(' to '), sentence: path.sentence, roles: roles.slice(0, 6) }
}

/** What stands around some roles, skills and libraries. */
export async function neighbourhood({ of }: { readonly of: Centre[] }, ask: Ask): Promise<SocialCard> {
  const labels = (await around(of, { nodes: of.length + named, edges: 0 }, ask)).nodes.map(({ label }) => label)
  const others = labels.slice(of.length)
  const sentence = others.length === 0 ? 'Nothing stands around it.' : `Nearest: ${nameList(others)}.`
  return { title: nameList(labels.slice(0, of.length)), sentence, roles: [] }
}

interface Named {
  readonly slug: string
}

/** What a role is for. */
export async function role({ slug }: Named, ask: Ask): Promise<SocialCard> {
  const found = (await ask(RolePictureDocument, { slug, first: named })).role
  if (found === null) throw missing('role', slug)
  const { title, summary, skills, libraries } = found
  const first = [...skills.edges, ...libraries.edges].slice(0, named).map(({ node }) => node.label)
  const sentence = summary ?? (first.length === 0 ? '' : `Asks first for ${nameList(first)}.`)
  return { title, sentence, roles: [found] }
}

/** Who asks for a skill. */
export async function skill({ slug }: Named, ask: Ask): Promise<SocialCard> {
  const found = (await ask(SkillPictureDocument, { slug, first: 3 })).skill
  if (found === null) throw missing('skill', slug)
  return featureCard(found.label, found.description, found.roles)
}

/** Who works with a library. */
export async function library({ slug }: Named, ask: Ask): Promise<SocialCard> {
  const found = (await ask(LibraryPictureDocument, { slug, first: 3 })).library
  if (found === null) throw missing('library', slug)
  return featureCard(found.label, found.summary, found.roles)
}

/** What all of it is. */
export async function start(): Promise<SocialCard> {
  const sentence = 'See what careers share, what is missing between them, what to learn next, and who says so.'
  return { title: 'Career Lattice', sentence, roles: [] }
}

function featureCard(title: string, text: string | null, { nodes, totalCount }: FeatureRoles): SocialCard {
  const titles = nodes.map(({ title }) => title)
  const asked = totalCount === 0 ? [] : [`Asked for by ${nameList(titles, totalCount)}.`]
  const roles: SocialCard['roles'] = []
  return { title, sentence: [...(text === null ? [] : [text]), ...asked].join(' '), roles }
}

interface FeatureRoles {
  readonly totalCount: number
  readonly nodes: readonly { readonly title: string }[]
}
