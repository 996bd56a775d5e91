import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { answers } from './asking/answers.ts'
import { Explorer } from './Explorer.tsx'
import { base } from './place/base.ts'

/** Shows the page in the place of what the server says of it. */
export function show(): void {
  // A relative address would be resolved against the address of each view.
  for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel=icon]')) icon.setAttribute('href', icon.href)
  const root = document.getElementById('explorer')!
  const said = document.getElementById('content')?.innerHTML ?? ''
  root.replaceChildren()
  createRoot(root).render(
    <StrictMode>
      <Router base={base.slice(0, -1)}>
        <QueryClientProvider client={answers}>
          <Explorer said={said} />
        </QueryClientProvider>
      </Router>
    </StrictMode>,
  )
}
