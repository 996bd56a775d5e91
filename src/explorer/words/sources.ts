const counted = new Intl.NumberFormat('en')
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const timed = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' })

/** Words of the view of sources. */
export const sources = {
  title: 'Sources',
  introduction: (roles: number, skills: number, libraries: number) =>
    `The data has ${counted.format(roles)} careers, ${counted.format(skills)} skills and ${counted.format(libraries)} tools. Each fact says where it is from. These are all sources, with their licences.`,
  edition: 'Version',
  publisher: 'Published by',
  license: 'Licence',
  attribution: 'How it asks to be named',
  careers: (count: number) =>
    count === 0 ? 'no careers of its own' : `${counted.format(count)} ${count === 1 ? 'career' : 'careers'}`,
  describes: 'Describes',
  visit: 'Visit the source',
  quality: 'How good are the comparisons?',
  qualityUnknown: 'The comparisons were not measured for the data on this page.',
  hitAtFirst: (share: number, low: number, high: number, occupations: number, releases: string) =>
    `Experts of O*NET have listed for each occupation which others are near. For ${counted.format(occupations)} occupations that were not used to tune anything, the career that we call most alike is on that list in ${percent.format(share)} of cases (between ${percent.format(low)} and ${percent.format(high)}, with 95% confidence). So it is often right, and often not: take “careers like it” as a hint and look at what is shared. It was measured with ${releases}.`,
  checks: (triples: number, direction: number) =>
    `Of a near and a far occupation, people are readier for the near one in ${percent.format(triples)} of cases. Of the two ways between related occupations with different preparation, the way down is the one that people are readier for in ${percent.format(direction)}.`,
  own: 'The careers that we describe ourselves were judged only by the occupations that they are matched with.',
  release: (dataset: string, version: string | null) => (version === null ? dataset : `${dataset} ${version}`),
  runs: 'What was read in, and when',
  runsShow: 'Show the last imports',
  runsCaption: 'Imports, the newest first',
  when: 'When (UTC)',
  what: 'What',
  added: 'Added',
  changed: 'Changed',
  removed: 'Removed',
  rejected: 'Rows left out',
  number: (count: number) => counted.format(count),
  time: (at: string) => timed.format(Date.parse(at)),
  more: 'Show older imports',
}
