type Relation = 'EXACT' | 'CLOSE' | 'BROAD' | 'NARROW' | 'RELATED'

/** A description of a job: a role of one dataset. */
interface Described {
  readonly slug: string
  readonly source: { readonly dataset: string }
}

/** A role with those of other datasets that it is matched with, and theirs in turn. */
export interface MatchedRole extends Described {
  readonly matches: readonly {
    readonly relation: Relation
    readonly confidence: number
    readonly role: Described & {
      readonly matches: readonly {
        readonly relation: Relation
        readonly confidence: number
        readonly role: Described
      }[]
    }
  }[]
}

const sameness: Readonly<Record<Relation, number>> = { EXACT: 3, CLOSE: 2, BROAD: 1, NARROW: 1, RELATED: 0 }

/**
 * The descriptions of one job in several datasets: for each other dataset the role that is the same job, directly or by way
 * of a role that is; where none is, one that is broader or narrower. Merely related jobs are other jobs.
 *
 * @returns slugs, that of the role itself first; alone if no other dataset describes the job
 */
export function readingsOf({ slug, source, matches }: MatchedRole): string[] {
  const best = new Map<string, { readonly slug: string; readonly worth: number }>()
  const offer = (role: Described, worth: number) => {
    const { dataset } = role.source
    if (dataset !== source.dataset && worth > (best.get(dataset)?.worth ?? 0))
      best.set(dataset, { slug: role.slug, worth })
  }
  for (const { relation, confidence, role } of matches) {
    offer(role, sameness[relation] * confidence)
    if (sameness[relation] < 2) continue
    for (const next of role.matches) {
      if (sameness[next.relation] >= 2) {
        offer(next.role, Math.min(sameness[relation], sameness[next.relation]) * confidence * next.confidence)
      }
    }
  }
  return [slug, ...[...best.values()].map((reading) => reading.slug)]
}
