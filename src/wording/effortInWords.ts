const small = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve']

/**
 * Effort in words: what is not yet covered of the usual preparation for a role, which is not the time it takes to learn.
 * "hardly any of the usual preparation" below a week, "a few weeks …" below six weeks, then "about two months …", "about
 * half a year …", "about a year …", "about a year and a half …", "about three years of the usual preparation".
 *
 * @param years at least 0
 * @throws RangeError if negative or not a number
 */
export function effortInWords(years: number): string {
  return `${durationInWords(years)} of the usual preparation`
}

/**
 * A duration in words, to the month below ten months, to half a year below three, then to the year.
 *
 * @param years at least 0
 * @throws RangeError if negative or not a number
 */
export function durationInWords(years: number): string {
  if (!(years >= 0)) throw new RangeError(`An effort is at least 0 years, not ${years}.`)
  if (years < 1 / 52) return 'hardly any'
  const months = years * 12
  if (months < 1.5) return 'a few weeks'
  if (months < 5.5) return `about ${small[Math.round(months)]} months`
  if (months < 7.5) return 'about half a year'
  if (months < 10.5) return `about ${small[Math.round(months)]} months`
  const halves = Math.round(years * 2)
  if (halves <= 2) return 'about a year'
  if (halves === 3) return 'about a year and a half'
  if (halves === 5) return 'about two and a half years'
  const whole = Math.round(years)
  return `about ${small[whole] ?? twoDigits(whole)} years`
}

/**
 * A number with two digits at most, as sentences have it: 7 is "7", 134 "about 130", 1,260 "about 1,300".
 *
 * @param number a whole number, at least 0
 */
export function twoDigits(number: number): string {
  if (number < 100) return `${number}`
  const unit = 10 ** (Math.floor(Math.log10(number)) - 1)
  const rounded = Math.round(number / unit) * unit
  return `${rounded === number ? '' : 'about '}${new Intl.NumberFormat('en-GB').format(rounded)}`
}
