import type { ShownChange } from '../pages/changeSentence.ts'

const counted = new Intl.NumberFormat('en')
const shared = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 0 })
const dated = new Intl.DateTimeFormat('en', { dateStyle: 'long', timeZone: 'UTC' })
const languageNames = new Intl.DisplayNames('en', { type: 'language' })

const preparation = [
  'Little or no preparation',
  'Some preparation',
  'Medium preparation',
  'Considerable preparation',
  'Extensive preparation',
]

const skillKinds = {
  ACTIVITY: 'Work activity',
  GROUP: 'Group of skills',
  KNOWLEDGE: 'Knowledge',
  LANGUAGE: 'Language',
  SKILL: 'Skill',
  TRANSVERSAL: 'Skill for every field of work',
} as const

const libraryKinds = {
  FRAMEWORK: 'Framework',
  LANGUAGE: 'Programming language',
  LIBRARY: 'Library',
  PLATFORM: 'Platform',
  TOOL: 'Tool',
} as const

const jobMatches = {
  EXACT: 'the same job',
  CLOSE: 'nearly the same job',
  BROAD: 'a broader job',
  NARROW: 'a narrower job',
  RELATED: 'a related job',
} as const

const featureMatches = {
  EXACT: 'the same',
  CLOSE: 'nearly the same',
  BROAD: 'broader',
  NARROW: 'narrower',
  RELATED: 'related',
} as const

const tiers = {
  PRIMARY_SHORT: 'among the five most similar',
  PRIMARY_LONG: 'among the ten most similar',
  SUPPLEMENTAL: 'similar',
} as const

/** Words of the pages of careers, skills and tools. */
export const pages = {
  career: 'Career',
  skillKind: (kind: keyof typeof skillKinds) => skillKinds[kind],
  libraryKind: (kind: keyof typeof libraryKinds) => libraryKinds[kind],
  noCareer: 'There is no career at this address.',
  noSkill: 'There is no skill at this address.',
  noLibrary: 'There is no tool at this address.',
  noThing: 'It may have been written wrongly. Look for it by its name.',
  findCareer: 'Find a career',

  actions: 'What next',
  compare: 'Compare with another career',
  getThere: 'How do I get there?',
  around: 'What stands around it',
  deprecated: 'Its source no longer lists this.',
  replacedBy: 'It was replaced by',

  otherTitles: 'Also called',
  otherNames: 'Also called',
  code: 'Code',
  codeOf: (code: string, source: string) => `${code} in ${source}`,
  group: 'Group',
  preparation: 'Preparation',
  jobZone: (zone: number) => `${preparation[zone - 1]} (step ${zone} of 5)`,
  sectors: 'Found in',
  broader: 'Broader',
  narrower: 'Narrower',
  category: 'Category',
  tags: 'Marked as',
  writtenFor: 'Made for',
  package: 'Package',
  homepage: 'Homepage',
  documentation: 'Documentation',
  generic: 'This is a kind of software, not one product.',

  tasks: 'What people do',
  tasksNone: 'The source lists no tasks for this career.',
  skills: 'What it takes to know',
  tools: 'Tools',
  skillsNone: 'The source lists no skills for this career.',
  toolsNone: 'The source lists no tools for this career.',
  ordered: 'The most important first.',
  uses: 'Skills and tools in it:',
  essential: 'essential',
  optional: 'optional',
  importance: (weight: number) => `importance ${outOfHundred(weight)}`,
  level: (level: number) => `level ${outOfHundred(level)}`,
  scale: 'Importance and level run from 0 to 100.',
  hot: 'Employers of many fields ask for it.',
  inDemand: 'Employers often ask for it in this job.',
  inTasks: 'Part of these tasks:',
  reason: (reason: string) => `Why it stands here: ${reason}`,

  similar: 'Careers like it',
  similarExplained: 'By what they have in common, the most alike first. 100 is as alike as a career is to itself.',
  likeness: (score: number) => `${Math.round(100 * score)}`,
  shares: (skills: number, libraries: number) =>
    [counting(skills, 'skill', 'skills'), counting(libraries, 'tool', 'tools')]
      .filter((part) => part !== '')
      .join(', '),
  inCommon: (what: string) => (what === '' ? 'in common: broader skills' : `in common: ${what}`),
  compareThese: 'Compare',
  compareWith: (title: string) => `Compare with ${title}`,
  related: 'Near by its own source',
  relatedExplained: (source: string) => `${source} itself names these.`,
  tier: (tier: keyof typeof tiers) => tiers[tier],
  collaborators: 'Works with',

  elsewhere: 'In other datasets',
  match: (relation: keyof typeof jobMatches) => jobMatches[relation],
  featureMatch: (relation: keyof typeof featureMatches, source: string) => `${featureMatches[relation]}, ${source}`,
  readings: 'Read the descriptions side by side',
  readingsNone: 'No other dataset is known to describe exactly this job. Read it beside a related one:',
  readingsCompare: 'See all that they share',
  readingsTasks: 'Tasks',
  readingsSkills: 'Skills that matter most',
  readingsTools: 'Tools that matter most',
  readingsOnly: 'Only here',
  readingsAll: (count: number) => (count === 2 ? 'In both' : `In all ${count}`),
  readingsEmpty: 'None listed.',
  others: (count: number) => `and ${counted.format(count)} more`,

  languages: 'Names in other languages',
  languagesCount: (count: number) => `Show ${counting(count, 'language', 'languages')}`,
  languageName: (tag: string) => languageNames.of(tag) ?? tag,

  origin: 'Where this comes from',
  sourceLine: (title: string, version: string | null) => (version ? `${title}, version ${version}` : title),
  license: (license: string) => `Licence: ${license}.`,
  whoSaysSo: 'Who says so, and where',
  history: 'What has changed lately',
  historyNone: 'Nothing has changed since it was added.',
  historyOf: (total: number, shown: number) =>
    total > shown ? `The last ${shown} of ${counted.format(total)} changes.` : '',
  date: (at: string) => dated.format(Date.parse(at)),
  change: ({ operation, list, other }: ShownChange) => {
    const what = list === null ? 'this' : other === undefined ? list : `${list}: ${other}`
    return { INSERT: `Added ${what}`, UPDATE: `Changed ${what}`, DELETE: `Removed ${what}` }[operation]
  },
  field: (field: string, before: string | null, after: string | null) =>
    `${field}: ${before ?? 'nothing'} → ${after ?? 'nothing'}`,

  prerequisites: 'To learn before it',
  next: 'What builds on it',
  relatedSkills: 'Belongs with it',
  servedBy: 'Tools for it',
  serves: 'Skills it serves',
  neededBy: 'Careers that need it',
  adverts: (count: number) => counting(count, 'advert', 'adverts'),
  matchStatement: (name: string, other: string, relation: keyof typeof featureMatches) =>
    `${other} is matched with ${name}: ${featureMatches[relation]}`,
  neededByNone: 'No career asks for it directly.',
  demand: 'How often adverts name it',
  allJobs: 'All jobs counted',
  thisJob: 'this job',
  named: (named: number, of: number, job: string) =>
    `Named in ${counted.format(named)} of ${counting(of, 'advert', 'adverts')} for ${job}`,
  namedOfAll: (named: number, of: number) => `${counted.format(named)} of ${counting(of, 'advert', 'adverts')}`,
  share: (share: number) => (share > 0 && share < 0.005 ? 'less than 1%' : shared.format(share)),
  few: 'few adverts, so no share is given',
  together: 'Adverts name it together with',
  lift: (lift: number) =>
    `${new Intl.NumberFormat('en', { maximumFractionDigits: 1 }).format(lift)} times as often as usual`,
  sample: (period: string, place: string | null) => (place ? `${period}, ${place}` : period),
  buildsOn: 'Builds on',
  builtOnBy: 'Used to build',
  alternatives: 'Serves in its place',
  features: 'What it can do',

  showAll: (count: number) => `Show all ${counted.format(count)}`,
  showFewer: 'Show fewer',
  showMore: (count: number, of: number) => `Show ${counted.format(count)} more of ${counted.format(of)}`,
}

function outOfHundred(value: number): string {
  return `${Math.round(100 * value)}`
}

function counting(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${counted.format(count)} ${count === 1 ? one : many}`
}
