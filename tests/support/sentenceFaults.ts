/** Plurals that do not end in -s. */
const collective = /\b(?:clergy|police|personnel|infantry|people|staff|crew|men|women|children)$/

/** What a fault is called, and what it looks like. */
type Fault = readonly [name: string, found: RegExp | ((text: string) => boolean)]

/** How many characters a sentence may have: more cannot be read aloud in one go. */
const longest = 350

const acronyms = 'sql|html|css|api|apis|ict|gis|gpu|ux|rest apis|json|xml|erp|crm|cad|mlops|devops|sap|http|aws|nosql'
const proper = 'python|javascript|linux|django|bayesian|english|french|german|spanish|numpy'
/** Plural subjects end in -s or a bracket; these words in -s are singular. */
const singularInS = /(?:ss|us|is|news)$/

const faults: readonly Fault[] = [
  ['a word twice', /\b(\p{Ll}+) \1\b(?<!that that|had had)/u],
  [
    '"a" before a vowel',
    /\b[Aa] (?!eu|ewe|Eu|uni|Uni|us[aeu]|uti|ubi|uk|ur[ao]n|urolog|one\b|one-|once)(?:[aeiou]|[AEIO][a-z])/,
  ],
  ['"a" before a spelt vowel', /\ba (?:[AEFHILMNORSX](?=[A-Z]{2})(?!REST|LAN|ROM|RAM|SAS|SOC|NATO|SCADA|SIM)|X-ray)/],
  [
    '"an" before a consonant',
    /\b[Aa]n (?!hour|honest|honou?r|heir|[AEFHILMNORSX][A-Z0-9]|[AEFHILMNORSX]\b|8|11|18)[^aeiouAEIOU\s]/,
  ],
  ['"an" before a spoken consonant', /\b[Aa]n (?:eu|user|unit|univers|uniform|usab|util|one\b|U[A-Z])/],
  ['a pile of "and"s', /\band\b[^,;:.()]*\band\b[^,;:.()]*\band\b/],
  ['two spaces', / {2}/],
  ['nothing where a value belongs', /\b(?:undefined|null|NaN)\b|\[object/],
  ['a space before a mark', / [,;.:!?](?!\w)/],
  ['two marks', /[,;:][,;:.]|(?<!\.)\.\.(?!\.)|,\s*\.(?!\p{Lu})/u],
  ['no capital at the start', (text) => /^\p{Ll}(?!\p{Ll}*\p{Lu})/u.test(text)],
  ['no full stop at the end', (text) => !/[^.\s]\.$/.test(text)],
  [
    'a verb without "to"',
    /\bneeds? (?:apply|analy[sz]e|manage|perform|operate|maintain|provide|prepare|develop|use(?! of)|advise|ensure)\b/,
  ],
  ['"to" without an infinitive', /\bto (?:manages|applies|analyzes|uses|SQL|statistics|knowledge of)\b|\bto to\b/],
  ['one in the plural', /(?<![\d,.])1 (?:skills|libraries|tools|languages|steps|years|months)\b/],
  ['several in the singular', /\b(?:[2-9]|\d{2,}) (?:skill|library|tool|language|step|year|month)\b/],
  ['an acronym in small letters', new RegExp(`\\b(?:${acronyms})\\b(?!\\.\\w|[:/])`)],
  ['a proper name in small letters', new RegExp(`\\b(?:${proper})\\b(?!s\\b)`)],
  [
    'title case lowered in part',
    /(?:^|[ ,;])(?:critical|active|complex|reading|time|building|social|quality) (?:and )?(?:Thinking|Learning|Listening|Problem|Comprehension|Management|Construction|Perceptiveness|Control)\b/,
  ],
  [
    'title case inside a sentence',
    /\b(?:Critical Thinking|Active Listening|Fine Arts|Building and Construction|Data Scientist|Registered Nurses)\b/,
  ],
  [
    'a figure of more than two digits',
    (text) => figures(text).some((figure) => figure.replace(/^0+|0+$/g, '').length > 2),
  ],
  ['a percentage', /\d ?%/],
  [
    'a plural with a singular verb',
    (text) =>
      subjects(text, 'needs(?! (?:teacher|coordinator|head))|covers|shares|becomes|has').some((word) => isPlural(word)),
  ],
  [
    'a singular with a plural verb',
    (text) =>
      /^An? /.test(text) &&
      subjects(text, 'need|cover|become').some((word) => !isPlural(word)) &&
      !/^[^.;]* and /.test(text),
  ],
  ['brackets that do not close', (text) => !isBalanced(text)],
  ['a name that ends in a full stop', /\.[,;)]|\.\s+\p{Ll}/u],
  ['too long', (text) => sentencesOf(text).some((sentence) => sentence.length > longest)],
  ['tools called libraries', /\b\d+ librar(?:y|ies)\b[^.]*: (?:Microsoft|SAP|Adobe|Oracle|Tableau|Docker|Git)\b/],
  [
    'an article before a plural',
    /\b(?:[Aa]n?) (?:(?!and |or |of |that )\p{Ll}+ )*(?:managers|nurses|engineers|technicians|operators|teachers|workers|scientists)\b(?! (?:of|in|for|supervisor)\b)/u,
  ],
  ['two articles', /\b(?:a|an|the) (?:a|an|the)\b/i],
  ['a placeholder', /\$\{|\{\{|TODO/],
]

/** The names of the faults of a text of one or several sentences, as it stands in an answer; none if it reads well. */
export function faultsOf(text: string): string[] {
  return faults.filter(([, found]) => (found instanceof RegExp ? found.test(text) : found(text))).map(([name]) => name)
}

function sentencesOf(text: string): string[] {
  return text.split(/(?<=[^.]\.) (?=\p{Lu})/u)
}

/** Figures as the sentence counts them; those in names, such as "ISO 9001", stand after a capital. */
function figures(text: string): string[] {
  const counted =
    /(?<![\p{L}\d.:/-])\d[\d,]*(?:\.\d+)?(?= (?:skills?|libraries|library|tools?|languages?|steps?|years?|months?|others?|more)\b)/gu
  return [...text.matchAll(counted)].map(([figure]) => figure.replace(/[,.]/g, ''))
}

/** The words right before a verb: after "of what" or "that", or from where a clause begins. */
function subjects(text: string, verbs: string): string[] {
  const found = new RegExp(
    `(?:^|[;.] )(?:An? |The |the )?([^,;.()]*?[a-z])(?: \\([^)]*\\))?(?: alone| already)? (?:${verbs})\\b`,
    'g',
  )
  // In "then learn to attach roofing cover" it is no verb.
  const clauses = [...text.matchAll(found)].filter(([, words]) => !/^(?:start|then) /i.test(words!))
  return clauses.map(([, words]) => {
    const [nearest] = words!.split(/ (?:of what|and what|that) (?:an? |the )?/).slice(-1)
    return nearest!.split(/ (?:of|in|for|at|with|to|who) /)[0]!
  })
}

function isPlural(words: string): boolean {
  return collective.test(words) || (/s$/.test(words) && !singularInS.test(words))
}

function isBalanced(text: string): boolean {
  let open = 0
  for (const mark of text) {
    if (mark === '(') open++
    if (mark === ')' && --open < 0) return false
  }
  return open === 0
}
