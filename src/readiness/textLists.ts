import { nameKey } from '../names/nameTokens.ts'

/** Something in a list, from one character to before another. */
export interface Item {
  readonly start: number
  readonly end: number
  readonly isKnown: boolean
}

/** A list in a text. */
export interface List {
  readonly items: readonly Item[]
  /** Whether it can only be one of skills and tools: at least two, and at least half, of its items are known. */
  readonly isCertain: boolean
}

/** Words of which one stands in the heading of a list of what somebody has. */
const heading =
  /\b(?:skills?|tools?|tooling|tech|technolog\w*|stack|languages?|librar\w+|frameworks?|software|packages|platforms|programming|databases|competenc\w+|proficien\w+|expertise)\b/i

const mostWords = 4
const longestItem = 200
const bullet = /^[ \t]*(?:[•*–—▪◦·-]|\d{1,2}[.)])[ \t]+/

/**
 * The lists in a text, one a line or one over lines next to each other: short items between commas, semicolons, bars or
 * bullets, of which at least half are known, or under a heading such as "Skills:".
 *
 * @param isKnown whether something is called by a key, as {@link nameKey} makes it
 */
export function textLists(text: string, isKnown: (key: string) => boolean): List[] {
  const lists: List[] = []
  let lines: Item[] = []
  let isHeaded = false
  let start = 0
  const length = text.trim().length
  const close = () => {
    const list = listOf(lines, isHeaded || lines.length === 1)
    // A line of one thing is a list with others of its kind, or as the whole text.
    if (list !== undefined && (lines.length > 1 || isHeaded || length <= lines[0]!.end - lines[0]!.start)) {
      lists.push(list)
    }
    lines = []
    isHeaded = false
  }
  for (const line of text.split('\n')) {
    if (line === '') {
      if (lines.length > 0) close()
      start++
      continue
    }
    const { items, isHeading } = itemsOf(line, start, isKnown)
    start += line.length + 1
    if (items.length === 1) lines.push(items[0]!)
    else if (items.length === 0 && !isHeading) {
      if (line.trim() !== '' || lines.length > 0) close()
    } else {
      close()
      const list = listOf(items, isHeading)
      if (list !== undefined) lists.push(list)
      isHeaded = isHeading && items.length === 0
    }
  }
  close()
  return lists
}

/** The items of a line; none for one with a longer item, which is a sentence. */
function itemsOf(line: string, start: number, isKnown: (key: string) => boolean) {
  const colon = line.indexOf(':')
  const before = colon < 0 ? '' : line.slice(0, colon)
  const isHeading = colon >= 0 && before.length <= 60 && heading.test(before)
  let from = isHeading ? colon + 1 : (bullet.exec(line)?.[0].length ?? 0)
  const items: Item[] = []
  for (const part of line.slice(from).split(/[,;|•·\t]/)) {
    if (part === '') {
      from++
      continue
    }
    const bare = withoutEnd(part)
    const lead = Math.max(0, bare.search(/[\p{L}\p{N}.]/u))
    const key = nameKey(bare.slice(0, longestItem))
    const words = key === '' ? 0 : bare.trim().split(/\s+/).length
    if (words > mostWords || bare.length > longestItem) return { items: [], isHeading: false }
    // "Want to learn:" is the heading of what follows.
    const isItem = words > 0 && !(part.length > bare.length && /:\s*$/.test(part))
    if (isItem) items.push({ start: start + from + lead, end: start + from + bare.length, isKnown: isKnown(key) })
    from += part.length + 1
  }
  return { items, isHeading }
}

/** Without what stands in brackets or after a colon, and without full stops and blanks at the end. */
function withoutEnd(part: string): string {
  const aside = part.search(/[(:]/)
  let end = aside < 0 ? part.length : aside
  while (end > 0 && /[.\s]/.test(part[end - 1]!)) end--
  return part.slice(0, end)
}

function listOf(items: readonly Item[], isHeaded: boolean): List | undefined {
  const known = items.filter(({ isKnown }) => isKnown).length
  if (known === 0 || (!isHeaded && known * 2 < items.length)) return undefined
  return { items, isCertain: known >= 2 && known * 2 >= items.length }
}
