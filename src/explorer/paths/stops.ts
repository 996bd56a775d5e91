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
