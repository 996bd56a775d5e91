import type { Release } from '../release/release.ts'
import { broaderOccupations } from './broaderOccupations.ts'
import { broaderSkills } from './broaderSkills.ts'
import { collection } from './collection.ts'
import { digitalSkills } from './digitalSkills.ts'
import { iscoGroups } from './iscoGroups.ts'
import { labelFiles } from './labelFiles.ts'
import { occupationSkillRelations } from './occupationSkillRelations.ts'
import { occupations } from './occupations.ts'
import { skillGroups } from './skillGroups.ts'
import { skillSkillRelations } from './skillSkillRelations.ts'
import { skills } from './skills.ts'
import { skillsHierarchy } from './skillsHierarchy.ts'

/** ESCO, the European classification of skills, competences, qualifications and occupations: 1.1.x and 1.2.x as CSV. */
export const esco: Release = {
  dataset: 'esco',
  title: 'ESCO: European Skills, Competences, Qualifications and Occupations',
  publisher: 'European Commission',
  license: 'free reuse with acknowledgement, Commission Decision 2011/833/EU',
  attribution: (version) =>
    `This product uses the ESCO classification of the European Commission${version ? `, v${version}` : ''}, © European Union. It was modified: joined with other sources, and completed by what is inferred. The European Commission has not endorsed it.`,
  url: 'https://esco.ec.europa.eu/',
  // The URI of a concept opens its page.
  pages: ['{+from.externalId}'],
  download:
    'https://esco.ec.europa.eu/en/use-esco/download: choose the classification, a language and CSV; what arrives by e-mail is a .zip file',
  version: /v?(\d+\.\d+(?:\.\d+)?)/,
  confidence: 1,
  files: [
    iscoGroups,
    occupations,
    skills,
    skillGroups,
    broaderOccupations,
    broaderSkills,
    skillsHierarchy,
    collection({ name: 'transversalSkillsCollection', of: 'skills', tag: 'transversal', kind: 'TRANSVERSAL' }),
    collection({ name: 'languageSkillsCollection', of: 'skills', tag: 'language', kind: 'LANGUAGE' }),
    digitalSkills,
    collection({ name: 'digCompSkillsCollection', of: 'skills', tag: 'digcomp' }),
    collection({ name: 'greenSkillsCollection', of: 'skills', tag: 'green' }),
    collection({ name: 'researchSkillsCollection', of: 'skills', tag: 'research' }),
    collection({ name: 'researchOccupationsCollection', of: 'roles', tag: 'research' }),
    skillSkillRelations,
    occupationSkillRelations,
  ],
  labelFiles,
}
