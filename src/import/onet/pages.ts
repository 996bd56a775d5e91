const report = 'https://www.onetonline.org/link/details/{role.code}'

/**
 * Where O*NET OnLine shows what a file says: the report of an occupation, by section; the occupations that need an element,
 * in order; what a technology is. Activities below the generalized ones have no page.
 */
export const pages: readonly string[] = [
  'Occupation Data: https://www.onetonline.org/link/summary/{role.code}',
  `Task Statements: ${report}#Tasks`,
  `Tasks to DWAs: ${report}#DetailedWorkActivities`,
  `Technology Skills: ${report}#TechnologySkills`,
  `*Skills: ${report}#Skills`,
  `Knowledge: ${report}#Knowledge`,
  `Related Occupations: ${report}#RelatedOccupations`,
  // The content model, opened at an element.
  'Content Model Reference: https://www.onetcenter.org/content.html/{from.code}?d=1#cm_{from.code}',
  // Nodes, by their code.
  '*.I*: https://www.onetcenter.org/dictionary/29.3/text/dwa_reference.html',
  '2.*.*.*: https://www.onetonline.org/find/descriptor/result/{skill.code}',
  '4.A.*.*.*: https://www.onetonline.org/find/descriptor/result/{skill.code}',
  '2.*: https://www.onetcenter.org/content.html/{skill.code}?d=1#cm_{skill.code}',
  '4.A*: https://www.onetcenter.org/content.html/{skill.code}?d=1#cm_{skill.code}',
  'libraries/*: https://www.onetonline.org/search/tech/example?e={library.name}',
]
