import type { SimilarityMeasure } from '../asking/generated/operations.ts'

const list = new Intl.ListFormat('en-GB', { type: 'conjunction' })
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const score = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 })
const part = new Intl.NumberFormat('en', { minimumFractionDigits: 4, maximumFractionDigits: 4 })
const whole = new Intl.NumberFormat('en')

/** Words of the comparison of careers. */
export const overlap = {
  title: 'Compare careers',
  heading: 'What these careers share',
  pageTitle: (titles: readonly string[]) => `What ${list.format(titles)} share`,
  choose: 'Choose two to six careers to see what they share and what each has alone.',
  tooMany: (most: number) => `Only the first ${most} careers are compared: more would be hard to tell apart.`,
  suggestions: [
    { roles: ['data-scientist', 'machine-learning-engineer'], text: 'Data scientist and machine learning engineer' },
    {
      roles: ['data-analyst', 'data-engineer', 'data-scientist'],
      text: 'Data analyst, data engineer and data scientist',
    },
    { roles: ['web-developer', 'back-end-developer'], text: 'Web developer and back-end developer' },
  ],
  severalSources:
    'These careers are described by different sources. They can be compared by the software that both name, and by skills that are known to be the same in both; the rest may be alike without being counted.',
  regions: 'Shared and not shared',
  regionsExplained: 'Each row is one exact combination of careers. Open a row for importance, adverts and sources.',
  regionOf: (titles: readonly string[], of: number) => {
    if (titles.length === 1) return `Only ${titles[0]}`
    return titles.length === of ? `Shared by ${of === 2 ? 'both' : `all ${of}`}` : `Only ${list.format(titles)}`
  },
  andMore: (count: number) => ` and ${count} more`,
  moreRegions: (count: number) => `Show ${count} smaller combination${count === 1 ? '' : 's'}`,
  notShown: (count: number) => `${count} more, less important, are not shown.`,
  importanceTo: (title: string, weight: number) => `Importance to ${title}: ${percent.format(weight)}`,
  demand: (
    title: string,
    { named, of, share, period }: { named: number; of: number; share: number | null; period: string },
  ) =>
    share === null
      ? `${title}: named in ${whole.format(named)} of ${whole.format(of)} adverts of ${period}, too few for a share.`
      : `${title}: named in ${percent.format(share)} of ${whole.format(of)} adverts of ${period}.`,
  importance: 'Importance',
  adverts: 'Named in adverts',
  share: (share: number | undefined) => (share === undefined ? '–' : percent.format(share)),
  showAll: (count: number) => `Show all ${count}`,
  asksFor: (title: string, label: string, weight: number) =>
    `${title} asks for ${label}, with an importance of ${percent.format(weight)}.`,
  noTasks: 'No task of it is recorded as using this.',
  byMatch: 'Asked for under another name, which is matched with this one.',
  through: (labels: readonly string[]) => `Counted as the same in other sources: ${list.format(labels)}.`,
  moreAbout: (label: string) => `More about ${label}`,
  change: (from: string, to: string) => `From ${from} to ${to}`,
  alike: 'How alike are they?',
  measure: 'Measured by',
  measures: {
    BLENDED: {
      name: 'Blend (the default)',
      meaning:
        'Skills, rated abilities and software are compared separately, and rare ones count more. 0 means nothing in common; 1 is what a career scores with itself on average.',
    },
    WEIGHTED_JACCARD: {
      name: 'Shared out of all, rare counts more',
      meaning: 'What is shared out of all that either asks for, with rare things counting more. From 0 to 1.',
    },
    JACCARD: { name: 'Shared out of all', meaning: 'What is shared out of all that either asks for. From 0 to 1.' },
    OVERLAP_COEFFICIENT: {
      name: 'Shared out of the shorter list',
      meaning: 'What is shared out of the shorter of both lists. From 0 to 1; short lists score high.',
    },
    COSINE: { name: 'Same emphasis', meaning: 'Whether both find the same things important (cosine). From 0 to 1.' },
    TFIDF_COSINE: {
      name: 'Same emphasis, rare counts more',
      meaning: 'Whether both find the same rare things important (cosine with rarity). From 0 to 1.',
    },
    COVERAGE: {
      name: 'How much one covers of the other',
      meaning:
        'How much of what the second needs, by importance, the first has. From 0 to 1; it depends on the direction.',
    },
    ADAMIC_ADAR: {
      name: 'Sum of rarity (Adamic and Adar)',
      meaning: 'The shared things, the rarer the more. It has no upper end, so compare scores with each other only.',
    },
    RESOURCE_ALLOCATION: {
      name: 'Sum of rarity (resource allocation)',
      meaning: 'The shared things, rare ones far more. It has no upper end, so compare scores with each other only.',
    },
  } satisfies Record<SimilarityMeasure, { name: string; meaning: string }>,
  score: (value: number) => `Their score is ${score.format(value)}.`,
  figure: (value: number) => score.format(value),
  quality: 'How good is this measure?',
  qualityFigure: ({ dataset, value, occupations }: { dataset: string; value: number; occupations: number }) =>
    `Tried on ${occupations} occupations of ${dataset === 'onet' ? 'O*NET' : dataset === 'esco' ? 'ESCO' : dataset}, it found ${percent.format(value)} of those that O*NET itself calls related among its first ten.`,
  asTable: 'The same as a table',
  first: 'Career',
  second: 'Compared with',
  scoreHeading: 'Score',
  contributions: (count: number) => `What the score is made of (${count} parts)`,
  partsSum: (value: number) => `The parts sum to the score, ${part.format(value)}.`,
  partsOfMean: (value: number) =>
    `The score of all is the mean over the pairs, ${part.format(value)}; these parts sum to it.`,
  part: (value: number) => part.format(value),
}
