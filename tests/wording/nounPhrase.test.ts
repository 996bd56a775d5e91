import { expect, test } from 'vitest'
import { nounPhrase } from '../../src/wording/nounPhrase.ts'

test.each([
  ['Data Scientist', 'a Data Scientist'],
  ['Automation Engineer', 'an Automation Engineer'],
  ['user interface developer', 'a user interface developer'],
  ['university teaching assistant', 'a university teaching assistant'],
  ['European affairs officer', 'a European affairs officer'],
  ['urban planner', 'an urban planner'],
  ['usher', 'an usher'],
  ['uninterruptible power supply engineer', 'an uninterruptible power supply engineer'],
  ['honey extractor', 'a honey extractor'],
  ['hourly worker', 'an hourly worker'],
  ['one-stop adviser', 'a one-stop adviser'],
  ['ICT trainer', 'an ICT trainer'],
  ['ML Engineer', 'an ML Engineer'],
  ['MLOps Engineer', 'an MLOps Engineer'],
  ['UX Designer', 'a UX Designer'],
  ['R Developer', 'an R Developer'],
  ['V-belt builder', 'a V-belt builder'],
  ['DevOps Engineer', 'a DevOps Engineer'],
  ['Head of Operations', 'a Head of Operations'],
  ['air hostess', 'an air hostess'],
  ['Web Developers', 'Web Developers'],
  ['Managers, All Other', 'Managers, All Other'],
  ['Child, Family, and School Social Workers', 'Child, Family, and School Social Workers'],
  ['First-Line Supervisors of Retail Sales Workers', 'First-Line Supervisors of Retail Sales Workers'],
])('%s is mentioned as "%s"', (title, indefinite) => {
  expect(nounPhrase(title).indefinite).toBe(indefinite)
})
