// JavaScript engines compute logarithms and powers that differ in their last digit. Sums, products and quotients are the
// same everywhere (IEEE 754). What is made of these alone lets a server, another version of Node.js and a browser give the
// same answers to the byte.

/** The highest power of a series: what further ones add is less than the last digit. */
const [mostOfArtanh, mostOfExponential] = [23, 17]

/** ln(number), for a number above 0 and of at most some billions: −∞ for 0. */
export function logarithm(number: number): number {
  if (number === 0) return Number.NEGATIVE_INFINITY
  // number = 2 ** doublings * rest, with the rest in [√½, √2): ln(number) = doublings · ln 2 + 2 · artanh of the fraction
  let doublings = 0
  let rest = number
  for (; rest >= Math.SQRT2; rest /= 2) doublings++
  for (; rest < Math.SQRT1_2; rest *= 2) doublings--
  const fraction = (rest - 1) / (rest + 1)
  let sum = 0
  for (let degree = mostOfArtanh; degree >= 1; degree -= 2) sum = sum * fraction * fraction + 1 / degree
  return doublings * Math.LN2 + 2 * fraction * sum
}

/** base ** exponent, for a base above 0: e ** (exponent · ln(base)). */
export function power(base: number, exponent: number): number {
  const logarithmOfPower = exponent * logarithm(base)
  const doublings = Math.round(logarithmOfPower / Math.LN2)
  const rest = logarithmOfPower - doublings * Math.LN2
  let sum = 1
  for (let degree = mostOfExponential; degree >= 1; degree--) sum = 1 + (sum * rest) / degree
  for (let left = doublings; left > 0; left--) sum *= 2
  for (let left = doublings; left < 0; left++) sum /= 2
  return sum
}
