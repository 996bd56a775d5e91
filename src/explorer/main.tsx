import { QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { Router } from 'wouter'
import { answers } from './asking/answers.ts'
import { Explorer } from './Explorer.tsx'
import { base } from './place/base.ts'
import './palette.css'
import './style.css'

// Browsers would look up a relative address anew, from each address that the page goes to.
for (const icon of document.querySelectorAll<HTMLLinkElement>('link[rel="icon"]')) icon.setAttribute('href', icon.href)

createRoot(document.getElementById('explorer')!).render(
  <StrictMode>
    <Router base={base.slice(0, -1)}>
      <QueryClientProvider client={answers}>
        <Explorer />
      </QueryClientProvider>
    </Router>
  </StrictMode>,
)
