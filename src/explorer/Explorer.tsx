import { lazy, type ReactNode, Suspense, useLayoutEffect, useRef } from 'react'
import { withAnswers } from './asking/ahead.ts'
import { addressOf, type Place } from './place/place.ts'
import { usePlace } from './place/usePlace.ts'
import { Changes } from './shell/Changes.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { Loading } from './shell/Loading.tsx'
import { Missing } from './shell/Missing.tsx'
import { SiteFooter } from './shell/SiteFooter.tsx'
import { SiteHeader } from './shell/SiteHeader.tsx'
import { words } from './words/words.ts'

// A view is fetched when somebody goes there; the server names the first one's scripts in the page.
const Start = lazy(() => import('./start/Start.tsx'))
const Overlap = lazy(() => withAnswers(import('./overlap/Overlap.tsx')))
const Transition = lazy(() => withAnswers(import('./transition/Transition.tsx')))
const Paths = lazy(() => withAnswers(import('./paths/Paths.tsx')))
const Network = lazy(() => withAnswers(import('./network/Network.tsx')))
const RolePage = lazy(() => withAnswers(import('./pages/RolePage.tsx')))
const SkillPage = lazy(() => withAnswers(import('./pages/SkillPage.tsx')))
const LibraryPage = lazy(() => withAnswers(import('./pages/LibraryPage.tsx')))
const Sources = lazy(() => withAnswers(import('./pages/Sources.tsx')))

/**
 * The page: what is around every view, and the view of the address.
 *
 * @param said what the server says of the first view, as HTML: it stays until that is there
 */
export function Explorer({ said }: { readonly said: string }): ReactNode {
  const [place] = usePlace()
  const main = useRef<HTMLElement>(null)
  const { view } = place
  const shown = useRef(view)
  const first = useRef(place)
  useLayoutEffect(() => {
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
          <Suspense fallback={<Loading said={place === first.current ? said : ''} />}>{viewOf(place)}</Suspense>
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
