import { referenceOf, type Surroundings, type Thing, type ThingKind, type Tie, thingKinds } from './thing.ts'

/** What somebody wants to see of the surroundings, as the address says it. */
export interface Choice {
  /** Kinds of things and of ties, as `kindName` writes them. Where none of either sort is named, all of it is shown. */
  readonly kinds?: readonly string[] | undefined
  /** The weakest tie that is shown, in (0, 1]. */
  readonly min?: number | undefined
  /** References of things that are hidden. */
  readonly hide?: readonly string[] | undefined
}

/** A kind that can be chosen, with how much there is of it. */
export interface Choosable {
  /** As the address has it. */
  readonly name: string
  readonly count: number
  readonly chosen: boolean
}

/** What is shown, and what could be. */
export interface Selection {
  readonly things: readonly Thing[]
  readonly ties: readonly Tie[]
  readonly thingKinds: readonly (Choosable & { readonly name: ThingKind })[]
  readonly tieKinds: readonly Choosable[]
  /** Things that somebody has hidden, as far as the answer has them. */
  readonly hidden: readonly Thing[]
}

/** A kind of tie as the address has it: "role-skills". */
export function kindName(kind: string): string {
  return kind.toLowerCase().replaceAll('_', '-')
}

/**
 * The chosen part of the surroundings. A thing that no shown tie connects with one that was asked for is left out; what was
 * asked for always stays.
 */
export function selected({ things, ties }: Surroundings, { kinds = [], min = 0, hide = [] }: Choice): Selection {
  const isOf = (names: readonly string[]) => {
    const named = names.filter((name) => kinds.includes(name))
    return (name: string) => named.length === 0 || named.includes(name)
  }
  const tieNames = [...new Set(ties.map(({ kind }) => kindName(kind)))].sort()
  const wantsThing = isOf(thingKinds)
  const wantsTie = isOf(tieNames)
  const byId = new Map(things.map((thing) => [thing.id, thing]))
  const asked = (id: string) => byId.get(id)?.asked === true
  const hidden = things.filter((thing) => !thing.asked && hide.includes(referenceOf(thing)))
  const wanted = new Set(
    things.filter((thing) => thing.asked || (wantsThing(thing.kind) && !hidden.includes(thing))).map(({ id }) => id),
  )
  const strong = ties.filter(
    ({ from, to, kind, weight }) => weight >= min && wantsTie(kindName(kind)) && wanted.has(from) && wanted.has(to),
  )
  const reached = new Set(
    strong.filter(({ from, to }) => asked(from) || asked(to)).flatMap(({ from, to }) => [from, to]),
  )
  const shown = things.filter(({ id, asked }) => asked || reached.has(id))
  const ids = new Set(shown.map(({ id }) => id))
  return {
    things: shown,
    ties: strong.filter(({ from, to }) => ids.has(from) && ids.has(to)),
    thingKinds: thingKinds
      .map((name) => ({
        name,
        count: things.filter(({ kind, asked }) => kind === name && !asked).length,
        chosen: wantsThing(name),
      }))
      .filter(({ count }) => count > 0),
    tieKinds: tieNames.map((name) => ({
      name,
      count: ties.filter(({ kind }) => kindName(kind) === name).length,
      chosen: wantsTie(name),
    })),
    hidden,
  }
}

/**
 * The kinds of an address after one was chosen or left out: undefined where all are shown again.
 *
 * @param all the choosable kinds of the same sort, things or ties
 * @param others those of the other sort
 */
export function toggled(
  name: string,
  all: readonly Choosable[],
  others: readonly Choosable[],
): readonly string[] | undefined {
  const named = (list: readonly Choosable[], chosen: (one: Choosable) => boolean) => {
    const kept = list.filter(chosen)
    return kept.length === list.length ? [] : kept.map(({ name }) => name)
  }
  const kinds = [
    ...named(all, (one) => (one.name === name ? !one.chosen : one.chosen)),
    ...named(others, ({ chosen }) => chosen),
  ]
  return kinds.length === 0 ? undefined : kinds
}
