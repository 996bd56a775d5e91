/** Where an address may begin and end in a text: blanks, quotes and angle brackets are no part of it (RFC 3986, appendix C). */
const candidates = /\bhttps?:\/\/[^\s<>"“”«»]+/gi

/** What ends a sentence, and seldom an address. */
const punctuation = /[.,;:!?'‘’…]$/

const closing: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
])

/**
 * The address of a page in the place that a source names; undefined if there is none. What is an address as a whole is
 * taken as it is; in a text, the first one, without the punctuation after it and the brackets around it.
 *
 * @param locator for example "https://example.org/a,b" or "the table (https://example.org/a), row 3"
 */
export function addressIn(locator: string): string | undefined {
  const whole = locator.trim()
  if (/^https?:\/\/\S+$/i.test(whole) && URL.canParse(whole)) return whole
  return (locator.match(candidates) ?? []).map(stripped).find((address) => URL.canParse(address))
}

/** An address without what the sentence around it has added to its end. */
function stripped(candidate: string): string {
  let address = candidate.slice(0, endOf(candidate))
  while (punctuation.test(address) || /[([{]$/.test(address)) address = address.slice(0, -1)
  return address
}

/** Where the first closing bracket stands that no bracket of the address opens; its length if there is none. */
function endOf(address: string): number {
  const open: string[] = []
  for (let place = 0; place < address.length; place++) {
    const letter = address[place]!
    if ('([{'.includes(letter)) open.push(letter)
    else if (closing.has(letter) && open.pop() !== closing.get(letter)) return place
  }
  return address.length
}
