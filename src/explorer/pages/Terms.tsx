import { Fragment, type ReactNode, useState } from 'react'
import { words } from '../words/words.ts'

/** What is known of something in a few terms; a term without a value is left out. */
export function Terms({
  terms,
}: {
  readonly terms: readonly (readonly [name: string, values: readonly (ReactNode | undefined)[]])[]
}): ReactNode {
  const known = terms
    .map(([name, values]) => [name, values.filter((value) => value !== undefined && value !== null && value !== '')])
    .filter(([, values]) => values!.length > 0) as [string, ReactNode[]][]
  if (known.length === 0) return null
  return (
    <dl className="terms">
      {known.map(([name, values]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>
            <Values values={values} />
          </dd>
        </div>
      ))}
    </dl>
  )
}

/** How many values stand in a line before the rest is folded. */
const firstValues = 6

function Values({ values }: { readonly values: readonly ReactNode[] }): ReactNode {
  const [isWhole, setWhole] = useState(false)
  const isFolded = !isWhole && values.length > firstValues + 1
  const shown = isFolded ? values.slice(0, firstValues) : values
  return (
    <>
      {shown.map((value, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the values never move
        <Fragment key={place}>
          {place > 0 && ', '}
          {value}
        </Fragment>
      ))}
      {isFolded && (
        <>
          {' '}
          <button type="button" className="inline" onClick={() => setWhole(true)}>
            {words.pages.showAll(values.length)}
          </button>
        </>
      )}
    </>
  )
}
