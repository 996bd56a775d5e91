import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { FeatureLink } from './FeatureLink.tsx'
import type { Named } from './NameList.tsx'

/** Says that the source has dropped something, and what came instead if it says so. */
export function Replaced({ by }: { readonly by: Named | null }): ReactNode {
  return (
    <p className="notice">
      {words.pages.deprecated}
      {by && (
        <>
          {' '}
          {words.pages.replacedBy} <FeatureLink feature={by} />.
        </>
      )}
    </p>
  )
}
