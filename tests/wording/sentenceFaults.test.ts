import { expect, test } from 'vitest'
import { faultsOf } from '../support/sentenceFaults.ts'

test.each([
  ['A nurse needs needs care.', 'a word twice'],
  ['A actor needs care.', '"a" before a vowel'],
  ['She becomes a SQL developer.', '"a" before a spelt vowel'],
  ['An nurse needs care.', '"an" before a consonant'],
  ['An user needs care.', '"an" before a spoken consonant'],
  ['They share law and government and design and art and music.', 'a pile of "and"s'],
  ['A nurse  needs care.', 'two spaces'],
  ['A nurse needs undefined.', 'nothing where a value belongs'],
  ['A nurse needs care , and time.', 'a space before a mark'],
  ['A nurse needs care..', 'two marks'],
  ['a nurse needs care.', 'no capital at the start'],
  ['A nurse needs care', 'no full stop at the end'],
  ['A nurse needs apply bandages.', 'a verb without "to"'],
  ['A nurse needs to to care.', '"to" without an infinitive'],
  ['They share 1 skills.', 'one in the plural'],
  ['They share 3 skill.', 'several in the singular'],
  ['Start with sql.', 'an acronym in small letters'],
  ['Start with python programming.', 'a proper name in small letters'],
  ['Start with critical Thinking.', 'title case lowered in part'],
  ['Start with Critical Thinking.', 'title case inside a sentence'],
  ['They share 137 skills.', 'a figure of more than two digits'],
  ['They share 3.14 years.', 'a figure of more than two digits'],
  ['They cover 41% of it.', 'a percentage'],
  ['Cashiers covers half of it.', 'a plural with a singular verb'],
  ['A nurse cover half of it.', 'a singular with a plural verb'],
  ['Cooks (fast food need care.', 'brackets that do not close'],
  ['They share analyze data., and care.', 'a name that ends in a full stop'],
  [`They share ${'care, '.repeat(80)}and time.`, 'too long'],
  ['They share 2 libraries: Microsoft Excel and Git.', 'tools called libraries'],
  ['A nurse becomes a registered nurses.', 'an article before a plural'],
  ['A nurse becomes a the nurse.', 'two articles'],
  ['A nurse becomes {{title}}.', 'a placeholder'],
])('"%s" has %s', (text, fault) => {
  expect(faultsOf(text)).toContain(fault)
})

test.each([
  'A data scientist shares 14 skills and 3 libraries with an ML engineer, above all SQL, Python and R.',
  'Cooks (fast food) share 59 skills with a UX designer; the cooks (fast food) alone need to apply heat.',
  'Law and government, and administration and management. The head of operations alone needs about 120 skills.',
  'An hour of a user at a university needs an X-ray and a one-off unit.',
  'An air hostess becomes an MLOps engineer, then a European affairs officer.',
])('"%s" reads well', (text) => {
  expect(faultsOf(text)).toEqual([])
})
