import { type FontWeight, textWidth } from './textWidth.ts'

/** Text in lines that are no wider than the room: broken at spaces, within a word only where it alone is too wide. */
export function wrapText(text: string, room: number, size: number, weight: FontWeight = 'regular'): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const space = textWidth(' ', size, weight)
  for (const word of text.split(/\s+/).filter((word) => word !== '')) {
    for (const piece of pieces(word, room, size, weight)) {
      const own = textWidth(piece.text, size, weight)
      const gap = piece.starts && line !== '' ? space : 0
      if (line !== '' && width + gap + own > room) {
        lines.push(line)
        line = piece.text
        width = own
      } else {
        line += (gap > 0 ? ' ' : '') + piece.text
        width += gap + own
      }
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** A word whole, or in its letters where it is wider than the room. */
function pieces(word: string, room: number, size: number, weight: FontWeight): { text: string; starts: boolean }[] {
  if (textWidth(word, size, weight) <= room) return [{ text: word, starts: true }]
  const letters = [...new Intl.Segmenter('en').segment(word)]
  return letters.map(({ segment }, place) => ({ text: segment, starts: place === 0 }))
}

/** Text in at most so many lines; what does not fit ends in "…". */
export function wrapWithin(text: string, room: number, size: number, lines: number, weight?: FontWeight): string[] {
  const all = wrapText(text, room, size, weight)
  if (all.length <= lines) return all
  const kept = all.slice(0, lines)
  let last = kept[lines - 1]!
  while (last !== '' && textWidth(`${last}…`, size, weight) > room) last = last.slice(0, -1)
  return [...kept.slice(0, -1), `${last.trimEnd()}…`]
}

/**
 * Names in at most so many lines, the first ones first, and how many more there are: "Python, Git and 4 more".
 *
 * @param total how many there are, with those that are not named
 */
export function wrapNames(
  names: readonly string[],
  total: number,
  room: number,
  size: number,
  lines: number,
): string[] {
  for (let count = Math.min(names.length, lines * 30); count > 0; count--) {
    const wrapped = wrapText(nameList(names.slice(0, count), total), room, size)
    if (wrapped.length <= lines || count === 1) return wrapped
  }
  return []
}

/** Names and how many more there are, as part of a sentence. */
export function nameList(names: readonly string[], total: number): string {
  const more = total - names.length
  if (more > 0) return names.length === 0 ? `${total}` : `${names.join(', ')} and ${more} more`
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}
