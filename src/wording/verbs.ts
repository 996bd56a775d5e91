/** Verbs, as infinitives, that are hardly ever nouns: a list that often starts with them is one of verb phrases. */
export const plainVerbs: ReadonlySet<string> = new Set(
  (
    'adapt adhere adjust administer advise allocate analyse analyze apply arrange assemble assess assist attend build ' +
    'calculate carry clean collaborate collect communicate compile comply conduct contribute coordinate create decide ' +
    'define deliver demonstrate describe design determine develop diagnose discuss educate enforce engage ensure ' +
    'establish evaluate examine execute explain follow gather give identify implement improve inform inspect install ' +
    'instruct integrate interpret investigate keep lead liaise maintain make manage measure monitor negotiate observe ' +
    'obtain operate organise organize oversee participate perform prepare prescribe prevent promote protect provide ' +
    'recommend remove repair respond select sell speak supervise teach tend understand undertake use utilise verify ' +
    'work write'
  ).split(' '),
)

/** Those of them that open a noun phrase as well: "design patterns", "work trains". */
export const nounsToo: ReadonlySet<string> = new Set([
  'build',
  'coordinate',
  'design',
  'lead',
  'measure',
  'repair',
  'use',
  'work',
])

/** First words of names that are nouns or adjectives in lists of verb phrases: ESCO has "vegetation control". */
export const notVerbs: ReadonlySet<string> = new Set(
  (
    'automotive basic clinical digital evaluation food financial general metal non pallets personnel problem-solving ' +
    'quality roles types vegetation'
  ).split(' '),
)
