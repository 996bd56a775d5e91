/**
 * A number with two digits at most, as sentences have it: 7 is "7", 134 "about 130", 1,260 "about 1,300".
 *
 * @param number a whole number, at least 0
 */
export function twoDigits(number: number): string {
  if (number < 100) return `${number}`
  const rounded = Number(number.toPrecision(2))
  return `${rounded === number ? '' : 'about '}${new Intl.NumberFormat('en-GB').format(rounded)}`
}
