import type { FieldPath } from './inconsistencies.ts'

/** A mark, the start of a text, a number or a word, after blanks. */
const token = /[ \t\r\n]*([{}[\],:"]|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null)/y

/** What may stand next, and how that is said to somebody who wrote something else. */
const expectations = {
  value: 'a value should stand here',
  key: 'a name in double quotes should stand here',
  colon: 'a colon should stand here',
  comma: 'a comma or a closing bracket should stand here',
  nothing: 'nothing more should stand here',
}

/** Where a text stops being JSON, and what should stand there instead. */
export interface Stop {
  readonly offset: number
  readonly message: string
}

/**
 * Walks through a JSON text from value to value and tells the place of each, which JSON.parse does not.
 *
 * @param visit called with the path of each value (the same list every time), the offset of its first character, and whether
 * its object had the key already
 * @returns where the text stops being JSON; undefined when all of it is
 */
export function jsonWalk(
  text: string,
  visit: (path: FieldPath, offset: number, again: boolean) => void,
): Stop | undefined {
  const path: (string | number)[] = []
  /** The keys of each open object; null for a list. */
  const open: (Set<string> | null)[] = []
  let expected: keyof typeof expectations = 'value'
  /** True right after a bracket opened, which may close at once. */
  let fresh = false
  let again = false
  const closed = () => {
    open.pop()
    expected = open.length === 0 ? 'nothing' : 'comma'
  }
  let place = 0
  for (;;) {
    token.lastIndex = place
    const start = token.exec(text)?.[1]
    if (start === undefined) break
    const offset = token.lastIndex - start.length
    const word = start === '"' ? quoted(text, offset) : start
    if (word === undefined) break
    const keys = open.at(-1)
    const wasFresh = fresh
    fresh = false
    if (expected === 'comma' && word === ',') {
      if (keys) path.pop()
      else path.push((path.pop() as number) + 1)
      expected = keys ? 'key' : 'value'
    } else if ((expected === 'comma' || wasFresh) && word === (keys ? '}' : ']') && open.length > 0) {
      if (!(keys && wasFresh)) path.pop()
      closed()
    } else if (expected === 'key' && word[0] === '"') {
      const key = JSON.parse(word) as string
      again = keys!.has(key)
      keys!.add(key)
      path.push(key)
      expected = 'colon'
    } else if (expected === 'colon' && word === ':') expected = 'value'
    else if (expected === 'value' && !/^[}\],:]/.test(word)) {
      visit(path, offset, again)
      again = false
      if (word === '{' || word === '[') {
        fresh = true
        open.push(word === '{' ? new Set() : null)
        if (word === '[') path.push(0)
        expected = word === '{' ? 'key' : 'value'
      } else expected = open.length === 0 ? 'nothing' : 'comma'
    } else break
    place = offset + word.length
  }
  const blank = /[ \t\r\n]*/y
  blank.lastIndex = place
  blank.test(text)
  const offset = blank.lastIndex
  if (expected === 'nothing' && offset === text.length) return undefined
  if (text[offset] === '"' && (expected === 'key' || expected === 'value')) {
    return { offset, message: 'this text in quotes has no end, or holds what JSON does not allow' }
  }
  return { offset, message: `${offset === text.length ? 'the text ends too early: ' : ''}${expectations[expected]}` }
}

/** The text in quotes that starts at an offset; undefined when it has no end or holds what JSON does not allow. */
function quoted(text: string, offset: number): string | undefined {
  let end = offset
  let slashes: number
  do {
    end = text.indexOf('"', end + 1)
    if (end === -1) return undefined
    slashes = 0
    while (text[end - 1 - slashes] === '\\') slashes++
  } while (slashes % 2 === 1)
  const word = text.slice(offset, end + 1)
  if (!/[\\\p{Cc}]/u.test(word)) return word
  try {
    JSON.parse(word)
    return word
  } catch {
    return undefined
  }
}
