import type { ReactNode } from 'react'
import type { Theme } from '../../pictures/pictureOptions.ts'
import { words } from '../words/words.ts'

/** Saves a picture as a file that stands for itself, on light or dark paper as its reader prefers. */
export function SavePicture({
  name,
  draw,
}: {
  /** Of the file, without its ending. */
  readonly name: string
  readonly draw: (theme: Theme) => string
}): ReactNode {
  function save(): void {
    const address = URL.createObjectURL(new Blob([draw('auto')], { type: 'image/svg+xml' }))
    const link = document.createElement('a')
    link.href = address
    link.download = `${name.replaceAll(/[^\p{L}\p{N}-]+/gu, '-')}.svg`
    link.click()
    URL.revokeObjectURL(address)
  }
  return (
    <button type="button" onClick={save}>
      {words.shell.savePicture}
    </button>
  )
}
