import { type FontWeight, textWidth } from './textWidth.ts'

/** Text in lines that are no wider than the room: broken at spaces, within a word only where it alone is too wide. */
export function wrapText(text: string, room: number, size: number, weight: FontWeight = 'regular'): string[] {
  const lines: string[] = []
  let line = ''
  let width = 0
  const space = textWidth(' ', size, weight)
  for (const word of text.split(/[ \t\r\n]+/).filter((word) => word !== '')) {
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

/** A word whole; where it is wider than the room, in its parts between hyphens, and those in their letters. */
function pieces(word: string, room: number, size: number, weight: FontWeight): { text: string; starts: boolean }[] {
  const parts = textWidth(word, size, weight) <= room ? [word] : word.split(/(?<=[-/])/)
  const all = parts.flatMap((part) => (textWidth(part, size, weight) <= room ? [part] : letters(part)))
  return all.map((text, place) => ({ text, starts: place === 0 }))
}

const segmenter = new Intl.Segmenter('en')

function letters(word: string): string[] {
  return [...segmenter.segment(word)].map(({ segment }) => segment)
}

/** Text in at most so many lines; what does not fit ends in "…". */
export function wrapWithin(text: string, room: number, size: number, lines: number, weight?: FontWeight): string[] {
  const all = wrapText(text, room, size, weight)
  if (all.length <= lines) return all
  const kept = all.slice(0, lines)
  let last = kept[lines - 1]!
  while (last !== '' && textWidth(`${last}…`, size, weight) > room) {
    const space = last.lastIndexOf(' ')
    last = space > 0 ? last.slice(0, space) : last.slice(0, -1)
  }
  return [...kept.slice(0, -1), `${last.replace(/[\s,;.·]+$/, '')}…`]
}

/** Between names that are drawn: many have commas of their own. It stays with the name before it. */
const divider = '\u00a0· '

/**
 * Names in at most so many lines, the first ones first, and how many more there are: "Python · Git · and 4 more".
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
  const wrapped = (count: number) => {
    const more = total - count
    const parts = [
      ...names.slice(0, count),
      ...(more > 0 ? [count === 0 ? `${more}` : `and\u00a0${more}\u00a0more`] : []),
    ]
    return wrapText(parts.map((part) => part.trim()).join(divider), room, size)
  }
  // The most names that fit, between one that is known to and one that is not.
  let [fits, over] = [0, names.length + 1]
  while (over - fits > 1) {
    const middle = (fits + over) >> 1
    if (wrapped(middle).length <= lines) fits = middle
    else over = middle
  }
  return fits === 0 && names.length > 0 ? wrapped(1) : wrapped(fits)
}
