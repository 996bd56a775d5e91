/** A path as the API has it, with what is read here. */
interface Path<Role> {
  readonly hops: readonly {
    /** Null where what somebody knows is the start; a path starts at a career. */
    readonly from: Role | null
    readonly to: Role
    readonly readiness: number | null
    readonly effort: number | null
  }[]
}

/** The careers of a path, from its start to its target. */
export function stopsOf<Role>({ hops }: Path<Role>): Role[] {
  const start = hops[0]?.from ?? undefined
  return [...(start === undefined ? [] : [start]), ...hops.map(({ to }) => to)]
}

/** The place of each career, which gives its colour: the ends first, then the stops in the order in which they come. */
export function stopPlaces(paths: readonly Path<{ readonly slug: string }>[]): ReadonlyMap<string, number> {
  const stops = paths.map(stopsOf)
  const ends = stops.slice(0, 1).flatMap((roles) => [roles[0]!, roles.at(-1)!])
  const slugs = new Set([...ends, ...stops.flat()].map(({ slug }) => slug))
  return new Map([...slugs].map((slug, place) => [slug, place]))
}

/** Paths as they are drawn; undefined if a figure of one is unknown. */
export function drawnPaths<Role>(
  paths: readonly (Path<Role> & { readonly sentence: string; readonly effort: number | null })[],
) {
  const drawn = paths.map(({ sentence, effort, hops }) => ({
    sentence,
    effort,
    hops: hops.map(({ from, to, readiness, effort }, place) => ({
      from: from ?? hops[place - 1]?.to,
      to,
      readiness,
      effort,
    })),
  }))
  return drawn.every(isComplete) ? drawn : undefined
}

type Drawn<Role> = { readonly effort: number; readonly sentence: string; readonly hops: Hop<Role>[] }
type Hop<Role> = { readonly from: Role; readonly to: Role; readonly readiness: number; readonly effort: number }
type Partial<Shape> = { readonly [Name in keyof Shape]: Shape[Name] | null | undefined }

function isComplete<Role>(
  path: Partial<Omit<Drawn<Role>, 'hops'>> & { readonly hops: readonly Partial<Hop<Role>>[] },
): path is Drawn<Role> {
  return [path, ...path.hops].every((part) => Object.values(part).every((value) => value != null))
}
