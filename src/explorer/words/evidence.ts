import type { Sureness } from '../evidence/shownEvidence.ts'

const sureness: Readonly<Record<Sureness, string>> = {
  sure: 'sure',
  fairly: 'fairly sure',
  unsure: 'not quite sure',
  guess: 'a guess',
}

/** Words about where facts are from, and about disagreeing with them. */
export const evidence = {
  sources: 'Sources of this',
  why: 'Why',
  whyOf: (name: string) => `Why: ${name}`,
  none: 'No source is recorded for this.',
  byMatch: 'No source says so itself: it follows from a match with another dataset.',
  opensAt: (address: string) => `Read it at ${address}`,
  place: (locator: string) => `Place: ${locator}`,
  sureness: (step: Sureness) => `The data is ${sureness[step]} of it.`,
  weight: (weight: number) => `This source puts its importance at ${number(weight)} of 1.`,
  disagree: 'The sources differ in how important it is.',
  license: (license: string) => `Licence: ${license}`,
  version: (version: string) => `version ${version}`,
  dispute: 'Agree, disagree, better source?',
  disputeOf: (statement: string) => `Agree, disagree, better source? ${statement}`,
  disputeTitle: 'Tell the people who keep the data',
  disputeExplained: 'Copy this text, write what should change, and send it to whoever runs this page.',
  copy: 'Copy the text',
  copied: 'Copied.',
  copyFailed: 'It could not be copied. Select the text and copy it yourself.',
  close: 'Close',
}

function number(value: number): string {
  return new Intl.NumberFormat('en', { maximumFractionDigits: 2 }).format(value)
}
