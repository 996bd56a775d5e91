const years = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })
const monthsPerYear = 12

/**
 * A length of time in words: "5 months", "1 year", "1.9 years".
 *
 * @param value in years, above 0
 */
export function duration(value: number): string {
  const months = Math.max(1, Math.round(value * monthsPerYear))
  if (months < monthsPerYear) return months === 1 ? '1 month' : `${months} months`
  const rounded = years.format(value)
  return rounded === '1' ? '1 year' : `${rounded} years`
}
