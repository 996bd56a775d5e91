/** Why a fact is believed, as answers of the API have it: a source and the place in it. */
export interface ShownEvidence {
  /** In (0, 1]. */
  readonly confidence: number
  /** The place in the source. */
  readonly locator: string
  /** The page that shows it. */
  readonly url?: string | null | undefined
  /** The weight that this source gives to a link, in (0, 1], if it speaks of one. */
  readonly weight?: number | null | undefined
  readonly source: {
    readonly slug: string
    readonly title: string
    readonly license: string
    readonly version?: string | null | undefined
  }
}

/** Whether sources give different weights to the same link. */
export function doDisagree(evidence: readonly ShownEvidence[]): boolean {
  const weights = evidence.flatMap(({ weight }) => (typeof weight === 'number' ? [weight] : []))
  return new Set(weights).size > 1
}

/** How sure a fact is, in words of four steps. */
export type Sureness = 'sure' | 'fairly' | 'unsure' | 'guess'

/** @param confidence in (0, 1] */
export function surenessOf(confidence: number): Sureness {
  if (confidence >= 0.9) return 'sure'
  if (confidence >= 0.7) return 'fairly'
  return confidence >= 0.5 ? 'unsure' : 'guess'
}

/**
 * The place to show beside a source: not where it is only the address that the link leads to.
 *
 * @returns undefined if there is nothing to say
 */
export function placeShown({ locator, url }: Pick<ShownEvidence, 'locator' | 'url'>): string | undefined {
  const text = locator.trim()
  return text === '' || text === url ? undefined : text
}

/** An address without what browsers add to it, for people to read; host alone if it is long. */
export function addressShown(url: string): string {
  const { hostname, pathname } = new URL(url)
  const whole = `${hostname.replace(/^www\./, '')}${pathname.replace(/\/$/, '')}`
  return whole.length <= 60 ? whole : hostname.replace(/^www\./, '')
}

/** The address if it may be opened: only http and https. */
export function openable(url: string | null | undefined): string | undefined {
  return url && URL.canParse(url) && /^https?:$/.test(new URL(url).protocol) ? url : undefined
}
