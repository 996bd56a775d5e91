import type { NetworkViewQuery } from '../asking/generated/operations.ts'

/** What a thing of the view is, as its address says it. */
export type ThingKind = 'role' | 'skill' | 'library' | 'responsibility'

/** The kinds in the order in which they are listed. */
export const thingKinds: readonly ThingKind[] = ['role', 'skill', 'library', 'responsibility']

/** Something that was asked for, or that stands around it. */
export interface Thing {
  /** Global id, as links name it. */
  readonly id: string
  readonly kind: ThingKind
  readonly slug: string
  readonly label: string
  /** Whether it was asked for. */
  readonly asked: boolean
  /** Class of its colour: that of its place for a role that was asked for, ink for all else. */
  readonly colour: string
}

/** A link between two things, by their ids. */
export interface Tie {
  readonly from: string
  readonly to: string
  /** As LinkKind of the API names it, for example ROLE_SKILLS. */
  readonly kind: string
  /** In (0, 1]. */
  readonly weight: number
}

/** What an answer holds: what was asked for first, then the nearest. */
export interface Surroundings {
  readonly things: readonly Thing[]
  readonly ties: readonly Tie[]
  /** Whether there is more than this. */
  readonly cut: boolean
}

const kindOf: Readonly<Record<string, ThingKind>> = {
  Role: 'role',
  Skill: 'skill',
  Library: 'library',
  Responsibility: 'responsibility',
}

/** The name of a thing within an address: "skill/python". */
export function referenceOf({ kind, slug }: Pick<Thing, 'kind' | 'slug'>): string {
  return `${kind}/${slug}`
}

/**
 * An answer as things and ties.
 *
 * @param asked ids of what was asked for
 * @param colourOf the class of the role at a place among those asked for, from 0
 */
export function surroundingsOf(
  { nodes, edges, cut }: NetworkViewQuery['neighbourhood'],
  asked: readonly string[],
  colourOf: (place: number) => string,
): Surroundings {
  const roles = nodes.filter(({ id, __typename }) => __typename === 'Role' && asked.includes(id)).map(({ id }) => id)
  const things = nodes.flatMap(({ __typename, id, slug, label }): Thing[] => {
    const kind = kindOf[__typename]
    const colour = roles.includes(id) ? colourOf(roles.indexOf(id)) : 'ink'
    return kind === undefined ? [] : [{ id, kind, slug, label, asked: asked.includes(id), colour }]
  })
  const known = new Set(things.map(({ id }) => id))
  return { things, ties: edges.filter(({ from, to }) => known.has(from) && known.has(to)), cut }
}
