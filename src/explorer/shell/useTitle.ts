import { useEffect } from 'react'
import { words } from '../words/words.ts'

/** Names the page in the browser's tab, history and bookmarks. */
export function useTitle(title: string | undefined): void {
  useEffect(() => {
    document.title = title === undefined ? words.shell.name : `${title} · ${words.shell.name}`
  }, [title])
}
