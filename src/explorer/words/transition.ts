import type { Basis } from '../asking/generated/operations.ts'
import { duration } from './duration.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const fine = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 1 })
const whole = new Intl.NumberFormat('en')

/** Words of the way to a career. */
export const transition = {
  title: 'Plan a change',
  titleTo: (to: string) => `The way to ${to}`,
  titleFromTo: (from: string, to: string) => `From ${from} to ${to}`,
  from: 'Your career now',
  fromFinder: 'Your career now (you may leave it out)',
  to: 'Where you want to go',
  swap: 'The way back',
  begin: 'Say where you start: your career now, what you know, or both. Then choose where you want to go.',
  needsStart: 'Say where you start: choose your career now, or add what you know.',
  chooseTarget: 'Choose one, or look for another above.',
  readiness: 'How far are you?',
  covered: (share: number) => `${percent.format(share)} of what it needs is covered.`,
  noReadiness: (reason: string | null) => reason ?? 'There is nothing that both sides could be compared by.',
  effort: (missing: number, usual: number) =>
    missing < 0.05
      ? 'Hardly anything of the preparation that is usual for it is missing.'
      : `People usually prepare about ${duration(usual)} for this career, by the scale of O*NET; ` +
        `what you do not cover yet stands for about ${duration(missing)} of it. ` +
        'This helps to compare careers; it does not say how long you will study.',
  partsCaption: 'What was compared',
  compared: 'Compared',
  part: 'Covered',
  counts: 'Counts for',
  percent: (share: number) => percent.format(share),
  bases: {
    RATINGS: 'Skills and knowledge, by how important they are and how well they must be known',
    ACTIVITIES: 'Work activities',
    SKILLS: 'Skills listed for the career',
    LIBRARIES: 'Software',
  } satisfies Record<Basis, string>,
  basisInShort: {
    RATINGS: 'rated skills',
    ACTIVITIES: 'work activities',
    SKILLS: 'skills',
    LIBRARIES: 'software',
  } satisfies Record<Basis, string>,
  through: (careers: readonly string[]) => `Read from ${list.format(careers)}, which match.`,
  first: 'What to learn first',
  essential: 'The career cannot be done without it.',
  optional: 'Useful, depending on the employer.',
  missing: (share: number) => `Still missing: ${hundredths(share)}, where 100 is all of the career’s greatest need.`,
  missingInShort: (share: number) => `${hundredths(share)} missing`,
  alsoNeeded: ({ career, isLess }: { career: string; isLess: boolean }) =>
    isLess
      ? `${career} needs it too, but less, so only part of it counts as known.`
      : `${career} needs it too, but not all of it counts as known.`,
  alsoNeededInShort: ({ career, isLess }: { career: string; isLess: boolean }) =>
    `${career} needs it too${isLess ? ', but less' : ''}`,
  early: 'It comes early: something more important builds on it.',
  earlyInShort: 'something more important builds on it',
  requirement: { ESSENTIAL: 'essential', OPTIONAL: 'optional' },
  level: (now: number, needed: number) => `Level now: ${percent.format(now)}. Level needed: ${percent.format(needed)}.`,
  levelInShort: (now: number, needed: number) => `level ${percent.format(now)}, needed ${percent.format(needed)}`,
  demand: ({
    named,
    of,
    share,
    period,
    place,
  }: {
    named: number
    of: number
    share: number | null
    period: string
    place: string | null
  }) =>
    (share === null
      ? `Named in ${whole.format(named)} of ${whole.format(of)} adverts for it, too few for a share`
      : `Named in ${fine.format(share)} of ${whole.format(of)} adverts for it`) +
    ` (${period}${place === null ? '' : `, ${place}`}).`,
  nearest: (label: string) => `You know ${label}, which helps.`,
  nearestInShort: (label: string) => `${label} helps`,
  builds: (names: readonly string[]) => `It builds on ${list.format(names)}.`,
  alternatives: 'Would do as well:',
  practise: 'Practise with:',
  documentation: 'Documentation',
  documentationOf: (name: string) => `Documentation of ${name}`,
  evidence: 'Who says so',
  needs: (career: string, label: string) => `${career} needs ${label}.`,
  gain: (title: string, gain: number, isAll: boolean) =>
    `${isAll ? '' : 'at least '}${gain < 0.001 ? 'a little' : fine.format(gain)} of what ${title} needs`,
  gains: 'Knowing it would add',
  rest: (count: number) => `Show the other ${count === 1 ? 'step' : `${count} steps`}`,
  restNotPrinted: (count: number) =>
    count === 1 ? 'One more step is not printed.' : `${count} more steps are not printed.`,
  restShown: (shown: number, all: number) => `The first ${shown} of ${all} steps are shown.`,
  also: 'Watch other careers, too',
  alsoExplained: 'Beside each step you then see which of them it brings nearer, and by how much.',
  alsoFinder: 'Add a career to watch',
  keep: (count: number) => `What you keep, all or in part (${count})`,
  keepInPart: '(in part: the rest of it is a step above)',
  keepNothing: 'Nothing of what you have is needed there, as far as the sources say.',
  paths: 'Ways by careers in between',
  compare: 'What both share',
}

/** A share as so many of 100, in whole numbers; what is above 0 is not shown as 0. */
function hundredths(share: number): string {
  return share < 0.005 ? 'less than 1 of 100' : `${Math.round(share * 100)} of 100`
}
