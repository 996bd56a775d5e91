import type { Release } from '../release/release.ts'
import { alternateTitles } from './alternateTitles.ts'
import { codesOf2010 } from './codesOf2010.ts'
import { contentModel } from './contentModel.ts'
import { finish } from './finish.ts'
import { jobZones } from './jobZones.ts'
import { occupationData } from './occupationData.ts'
import { pages } from './pages.ts'
import { ratings } from './ratings.ts'
import { relatedOccupations } from './relatedOccupations.ts'
import { taskActivities } from './taskActivities.ts'
import { taskStatements } from './taskStatements.ts'
import { technologySkills } from './technologySkills.ts'
import { detailedActivities, intermediateActivities } from './workActivities.ts'

/**
 * O*NET, the occupational information network of the United States: releases 24.x to 31.0, as text or as spreadsheets
 * saved as CSV. Release 30.3 renamed files and columns. What became of occupations that only releases before 25.1 have is
 * read from the table of codes, where it stands beside the release. Tools Used is not read: its tools are not software.
 */
export const onet: Release = {
  dataset: 'onet',
  title: 'O*NET Database',
  publisher: 'USDOL/ETA',
  license: 'CC BY 4.0, USDOL/ETA',
  attribution: (version) =>
    `This product includes information from the O*NET${version ? ` ${version}` : ''} Database by the U.S. Department of Labor, Employment and Training Administration (USDOL/ETA). Used under the CC BY 4.0 license (https://creativecommons.org/licenses/by/4.0/). O*NET® is a trademark of USDOL/ETA. Career Lattice has modified all or some of this information. USDOL/ETA has not approved, endorsed, or tested these modifications.`,
  url: 'https://www.onetcenter.org/database.html',
  pages,
  download: 'https://www.onetcenter.org/database.html#all-files: the text files, a .zip file',
  version: /(\d+[._]\d+)/,
  nullText: 'n/a',
  confidence: 1,
  finish,
  files: [
    occupationData,
    codesOf2010,
    alternateTitles,
    jobZones,
    ratings({
      name: 'Skills',
      kind: 'SKILL',
      specification: 'https://www.onetcenter.org/dictionary/29.3/text/skills.html',
    }),
    // Later releases split Skills into these two.
    ratings({
      name: 'Essential Skills',
      kind: 'SKILL',
      specification: 'https://www.onetcenter.org/dictionary/30.3/text/essential_skills.html',
    }),
    ratings({
      name: 'Transferable Skills',
      kind: 'SKILL',
      specification: 'https://www.onetcenter.org/dictionary/30.3/text/transferable_skills.html',
    }),
    ratings({
      name: 'Knowledge',
      kind: 'KNOWLEDGE',
      specification: 'https://www.onetcenter.org/dictionary/29.3/text/knowledge.html',
    }),
    contentModel,
    intermediateActivities,
    detailedActivities,
    taskStatements,
    taskActivities,
    technologySkills,
    relatedOccupations,
  ],
}
