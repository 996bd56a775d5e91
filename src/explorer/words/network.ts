/** How strong a tie is in words, the strongest first. */
const strength = [
  { from: 0.8, words: 'a very strong link' },
  { from: 0.6, words: 'a strong link' },
  { from: 0.4, words: 'a medium link' },
  { from: 0, words: 'a weak link' },
]

/** How important something is in words, the most important first. */
const importance = [
  { from: 0.8, words: 'very important' },
  { from: 0.6, words: 'important' },
  { from: 0.4, words: 'useful' },
  { from: 0, words: 'less important' },
]

interface TieWords {
  /** What the kind says in general. */
  readonly sentence: string
  /** What is said of the thing that it leads from, before the name of the other one. */
  readonly from: string
  /** What is said of the thing that it leads to. */
  readonly to: string
  /** Which words its weight has; none if it either holds or does not. */
  readonly scale?: 'importance' | 'strength'
}

/** What each kind of tie says, by its name in addresses. */
const ties: Readonly<Record<string, TieWords>> = {
  'role-skills': { sentence: 'A career needs a skill', from: 'needs', to: 'needed by', scale: 'importance' },
  'role-libraries': { sentence: 'A career works with a tool', from: 'works with', to: 'used by', scale: 'importance' },
  'role-collaborators': {
    sentence: 'Careers work closely together',
    from: 'works with',
    to: 'works with',
    scale: 'strength',
  },
  'role-matches': {
    sentence: 'The same job in another list of careers',
    from: 'corresponds to',
    to: 'corresponds to',
    scale: 'strength',
  },
  'related-roles': {
    sentence: 'A source calls a career near another',
    from: 'names as near:',
    to: 'named as near by',
    scale: 'strength',
  },
  'broader-roles': {
    sentence: 'A career is more general than another',
    from: 'more special than',
    to: 'more general than',
  },
  broader: { sentence: 'A skill is more general than another', from: 'more special than', to: 'more general than' },
  related: { sentence: 'Skills belong together', from: 'belongs with', to: 'belongs with' },
  prerequisites: { sentence: 'A skill is learnt after another', from: 'learnt after', to: 'learnt before' },
  'skill-matches': {
    sentence: 'The same skill in another list of skills',
    from: 'corresponds to',
    to: 'corresponds to',
    scale: 'strength',
  },
  'skill-library-matches': {
    sentence: 'A skill is the mastery of a tool',
    from: 'corresponds to',
    to: 'corresponds to',
    scale: 'strength',
  },
  'skill-libraries': { sentence: 'A tool serves a skill', from: 'served by', to: 'serves', scale: 'strength' },
  'builds-on': { sentence: 'A tool builds on another', from: 'builds on', to: 'a basis of' },
  alternatives: { sentence: 'A tool can stand in for another', from: 'alternative to', to: 'alternative to' },
  'responsibility-skills': { sentence: 'A responsibility exercises a skill', from: 'exercises', to: 'exercised in' },
  'responsibility-libraries': {
    sentence: 'A responsibility is carried out with a tool',
    from: 'carried out with',
    to: 'used in',
  },
}

/** Words of what stands around a career, skill or library. */
export const network = {
  title: 'What stands around it',
  titleOf: (labels: readonly string[]) => `What stands around ${new Intl.ListFormat('en-GB').format(labels)}`,
  find: 'Add a career, skill or tool',
  placeholder: 'For example pandas',
  choose: 'Choose a career, a skill or a tool to see which skills, tools and other careers stand around it.',
  unknown: (reference: string) =>
    `Nothing in the data is called “${reference}”. An address names things like role/data-scientist, skill/python or library/pandas.`,
  asked: 'In the middle',
  removeAsked: (label: string) => `Take ${label} out of the middle`,
  nothing: 'Nothing stands around it in the data.',
  nothingChosen: 'Nothing is left with these choices. Show more kinds or weaker links.',
  nearest: (count: number) => `The nearest ${count} of more are shown.`,
  all: (count: number) => (count === 1 ? 'One thing stands around it.' : `All ${count} things around it are shown.`),
  chosen: (count: number, of: number) => `${count} of ${of} fit your choices.`,
  more: (count: number) => `Show the nearest ${count}`,
  mostShown: 'More than 300 are not shown. Look around one of them instead.',
  choices: 'Choose what is shown',
  showThings: 'Things',
  showTies: 'Links',
  weakest: 'How strong a link must be',
  anyStrength: 'Any strength',
  leastStrength: { 0.4: 'At least medium', 0.6: 'At least strong', 0.8: 'Only very strong' } as Readonly<
    Record<number, string>
  >,
  exactStrength: (min: number) => `At least ${Math.round(min * 100)} of 100`,
  reset: 'Show everything',
  hidden: 'Hidden',
  showAgain: (label: string) => `Show ${label} again`,
  picture: 'Picture',
  toPicture: 'Go to the picture',
  things: {
    role: { one: 'Career', many: 'Careers' },
    skill: { one: 'Skill', many: 'Skills' },
    library: { one: 'Tool', many: 'Tools and libraries' },
    responsibility: { one: 'Responsibility', many: 'Responsibilities' },
  },
  showAll: (count: number) => `Show all ${count}`,
  showFewer: 'Show fewer',
  expand: (label: string) => `Also show what stands around ${label}`,
  hide: (label: string) => `Hide ${label}`,
  page: (label: string) => `Everything about ${label}`,
  taskOf: 'A responsibility of',
  pictureOf: (things: number, links: number) =>
    `A picture of ${things} things and ${links} links. The list says the same in words.`,
  keys: 'Arrow keys go from thing to thing, Enter opens one, plus and minus zoom, 0 shows all, Shift with an arrow key moves the picture. After a click, the wheel zooms. On a touch screen, two fingers move and zoom.',
  hint: 'Point at something to read what links it.',
  closer: 'Zoom in',
  wider: 'Zoom out',
  whole: 'Show all',
  legend: 'What the shapes mean',
  legendColour: 'Colour: a career that you asked for',
  importance,
  strength,
  ties,
}
