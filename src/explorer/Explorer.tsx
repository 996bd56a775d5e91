import { lazy, type ReactNode, Suspense, useEffect, useRef } from 'react'
import { addressOf, type Place } from './place/place.ts'
import { usePlace } from './place/usePlace.ts'
import { Changes } from './shell/Changes.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { Missing } from './shell/Missing.tsx'
import { SiteFooter } from './shell/SiteFooter.tsx'
import { SiteHeader } from './shell/SiteHeader.tsx'
import { Start } from './start/Start.tsx'
import { words } from './words/words.ts'

// Views that are not the first are fetched when somebody goes there.
const Overlap = lazy(() => import('./overlap/Overlap.tsx'))
const Transition = lazy(() => import('./transition/Transition.tsx'))
const Paths = lazy(() => import('./paths/Paths.tsx'))
const Network = lazy(() => import('./network/Network.tsx'))
const RolePage = lazy(() => import('./pages/RolePage.tsx'))
const SkillPage = lazy(() => import('./pages/SkillPage.tsx'))
const LibraryPage = lazy(() => import('./pages/LibraryPage.tsx'))
const Sources = lazy(() => import('./pages/Sources.tsx'))

/** The page: what is around every view, and the view of the address. */
export function Explorer(): ReactNode {
  const [place] = usePlace()
  const main = useRef<HTMLElement>(null)
  const { view } = place
  const shown = useRef(view)
  useEffect(() => {
    if (shown.current === view) return
    shown.current = view
    // Whoever reads by ear or keyboard goes on at the new view.
    window.scrollTo(0, 0)
    main.current?.focus({ preventScroll: true })
  }, [view])
  return (
    <>
      <a className="skip" href="#content">
        {words.shell.skip}
      </a>
      <SiteHeader place={place} />
      <main id="content" ref={main} tabIndex={-1}>
        <Changes linked={place.revision} />
        <ErrorBoundary key={'slug' in place ? `${view} ${place.slug}` : view} at={addressOf(place)}>
          <Suspense fallback={<p className="waiting">{words.asking.waiting}</p>}>{viewOf(place)}</Suspense>
        </ErrorBoundary>
      </main>
      <SiteFooter place={place} />
    </>
  )
}

function viewOf(place: Place): ReactNode {
  switch (place.view) {
    case 'start':
      return <Start />
    case 'overlap':
      return <Overlap place={place} />
    case 'transition':
      return <Transition place={place} />
    case 'paths':
      return <Paths place={place} />
    case 'graph':
      return <Network place={place} />
    case 'role':
      return <RolePage place={place} />
    case 'skill':
      return <SkillPage place={place} />
    case 'library':
      return <LibraryPage place={place} />
    case 'sources':
      return <Sources />
    default:
      return <Missing />
  }
}
