import type { ReactNode } from 'react'
import type { ShownDemandFragment } from '../asking/generated/operations.ts'
import { words } from '../words/words.ts'

/** How often adverts for a job name something, in one line each; few adverts are said to be few. */
export function DemandLines({ demand }: { readonly demand: readonly ShownDemandFragment[] }): ReactNode {
  return demand.map(({ named, of, share, period, place, source }) => (
    <p key={`${source.slug} ${period} ${place}`} className="quiet demand-line">
      {words.pages.named(named, of, words.pages.thisJob)}
      {` (${share === null ? words.pages.few : words.pages.share(share)}), `}
      {words.pages.sample(period, place)}
    </p>
  ))
}
