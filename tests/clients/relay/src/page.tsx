import { Suspense } from 'react'
import { createRoot } from 'react-dom/client'
import { RelayEnvironmentProvider } from 'react-relay'
import { Careers } from './Careers.tsx'
import { Changes } from './Changes.tsx'
import { Comparison } from './Comparison.tsx'
import { environment } from './environment.ts'

/** Shows everything; gives what takes it away. */
export function show(element: Element, since: number): () => void {
  const root = createRoot(element)
  root.render(
    <RelayEnvironmentProvider environment={environment}>
      <Suspense fallback="Loading">
        <Careers words="machne lerning" />
        <Comparison career="data-scientist" other="web-developer" />
      </Suspense>
      <Changes slug="data-scientist" since={since} />
    </RelayEnvironmentProvider>,
  )
  return () => root.unmount()
}
