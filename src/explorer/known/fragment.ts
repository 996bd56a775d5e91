import { type Mark, marksAmong } from './mark.ts'

// A list that is shared stands behind the # of an address, which browsers send to no server.

/** The fragment that shares marks, with its #. */
export function fragmentOf(marks: readonly Mark[]): string {
  return `#know=${marks.map((mark) => encodeURIComponent(mark).replaceAll('%2F', '/')).join(',')}`
}

/** The marks of a fragment; undefined if it shares none. */
export function marksInFragment(fragment: string): Mark[] | undefined {
  const list = /^#?know=(.+)$/.exec(fragment)?.[1]
  if (list === undefined) return undefined
  const marks = marksAmong(list.split(/,|%2C/i).map(decoded))
  return marks.length === 0 ? undefined : marks
}

/** Text that is no valid percent-encoding stands for itself. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}
