import { duration } from './duration.ts'

const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })

/** Words of careers on the way to another. */
export const paths = {
  title: 'Ways to a career',
  titleFromTo: (from: string, to: string) => `Ways from ${from} to ${to}`,
  choose: 'Choose where you are and where you want to go.',
  explained: 'By way of a career in between, each move is smaller than the direct one. The direct way comes last.',
  onlyDirect: 'Only the direct way is shown: no career was found in between that makes every move clearly smaller.',
  marksNotCounted: 'What you know is not counted here: ways go from career to career. Every plan counts it.',
  effortExplained:
    'Years and months say how much of the usual preparation for a career (training, study and practice) is not covered yet. They help to compare ways; they do not say how long you will study.',
  way: (number: number, stops: number) =>
    `Way ${number}: ${stops === 0 ? 'direct' : stops === 1 ? 'by one career in between' : `by ${stops} careers in between`}`,
  effort: (value: number) => `Together ${amount(value)} preparation.`,
  againstDirect: (value: number, direct: number) => {
    if (duration(value) === duration(direct)) {
      return 'Each move is smaller than the direct one, and together they are about as much preparation.'
    }
    return value > direct
      ? `Each move is smaller than the direct one, though together they are more preparation than directly.`
      : 'Each move is smaller than the direct one, and together they are less preparation than directly.'
  },
  hopEffort: (value: number) => `Not covered yet: ${amount(value)} preparation.`,
  covered: (share: number) => `${percent.format(share)} is covered.`,
  plan: (to: string) => `What to learn for ${to}`,
  same: 'Both are the same career. Choose another one to go to.',
}

function amount(value: number): string {
  return value < 0.05 ? 'hardly any' : `about ${duration(value)} of`
}
