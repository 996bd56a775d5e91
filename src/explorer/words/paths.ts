const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const years = new Intl.NumberFormat('en', { maximumFractionDigits: 1 })

/** Words of careers on the way to another. */
export const paths = {
  title: 'Ways to a career',
  titleFromTo: (from: string, to: string) => `Ways from ${from} to ${to}`,
  choose: 'Choose where you are and where you want to go.',
  explained: 'A career in between can make the way easier: each move is smaller than the direct one.',
  onlyDirect: 'There is only the direct way: no career in between would make it easier.',
  effortExplained:
    'Years are the part of the usual preparation for a career that is not covered yet: training, study and practice. They compare ways; they are no time of study.',
  way: (number: number, stops: number) =>
    `Way ${number}: ${stops === 0 ? 'direct' : stops === 1 ? 'by one career in between' : `by ${stops} careers in between`}`,
  effort: (value: number) => `Together about ${amount(value)} of preparation.`,
  hopEffort: (value: number) => `About ${amount(value)} of preparation are missing.`,
  covered: (share: number) => `${percent.format(share)} is covered.`,
  plan: (to: string) => `What to learn for ${to}`,
  same: 'Both are the same career. Choose another one to go to.',
}

function amount(value: number): string {
  if (value < 0.05) return 'no years'
  const rounded = years.format(value)
  return rounded === '1' ? '1 year' : `${rounded} years`
}
