import type { Database, ReadRows } from '../../db/database.ts'
import { features } from '../features.ts'
import type { NodeTable } from '../nodeTable.ts'
import type {
  LanguageFeatureRow,
  LanguageRow,
  LibraryRow,
  ResponsibilityRow,
  RoleRow,
  SectorRow,
  SkillRow,
  SourceRow,
} from '../rows.ts'
import { libraryFlags, matchRelations, relatednessTiers, requirements, type Snapshot } from '../snapshot.ts'
import { linkReplacements, loadRoleGroups, notReplaced } from './loadConcepts.db.ts'
import { edgeLoader } from './loadEdges.db.ts'
import { loadLevels } from './loadLevels.db.ts'
import { loadNodes } from './loadNodes.db.ts'

const concept = ['code', 'deprecated']
const lists = ['aliases', 'tags']

/** Reads the whole graph, as it is at one moment, into a snapshot. */
export function loadSnapshot(database: Pick<Database, 'read'>): Promise<Snapshot> {
  return database.read(async (rows) => {
    const revision = await loadRevision(rows)
    const sources = await loadNodes<SourceRow>(rows, 'Source', {
      columns: ['dataset', 'title', 'publisher', 'version', 'license', 'url'],
    })
    const source = ['sourceId', sources.byId] as const
    const groups = await loadRoleGroups(rows, sources)
    const roles = await loadNodes<RoleRow>(rows, 'Role', {
      columns: ['title', 'summary', 'externalId', 'locator', ...concept, 'jobZone'],
      lists,
      references: { source, group: ['groupId', groups] },
      finish: notReplaced,
    })
    await linkReplacements(rows, 'Role', roles)
    const responsibilities = await loadNodes<ResponsibilityRow>(rows, 'Responsibility', {
      columns: ['statement', 'position', 'externalId', 'locator', 'confidence'],
      references: { role: ['roleId', roles.byId], source },
      join: 'join "Role" on "Role"."id" = "roleId"',
      where: 'not "Responsibility"."deprecated"',
      order: '"Role"."slug" collate "C", "position", "Responsibility"."slug" collate "C"',
    })
    const skills = await loadNodes<SkillRow>(rows, 'Skill', {
      columns: ['name', 'kind', 'description', 'externalId', ...concept],
      lists,
      references: { source },
      finish: notReplaced,
    })
    await linkReplacements(rows, 'Skill', skills)
    const featuresOfLanguage = await loadLanguageFeatures(rows, sources)
    const languages = await loadNodes<LanguageRow>(rows, 'Language', {
      columns: ['name'],
      finish: (row) => {
        row['features'] = featuresOfLanguage.get(row['id'] as number) ?? []
      },
    })
    const libraries = await loadNodes<LibraryRow>(rows, 'Library', {
      columns: ['name', 'kind', 'summary', 'homepage', 'documentation', 'packageName', 'category', 'generic'],
      lists: ['aliases'],
      references: { language: ['languageId', languages.byId], source },
    })
    const sectors = await loadNodes<SectorRow>(rows, 'Sector', { columns: ['name'] })

    const role = ['roleId', roles] as const
    const responsibility = ['responsibilityId', responsibilities] as const
    const skill = ['skillId', skills] as const
    const library = ['libraryId', libraries] as const
    const relatedSkill = ['relatedId', skills] as const
    const edges = edgeLoader(rows, sources)
    const roleSkills = await edges('RoleSkill', role, skill, { detail: ['requirement', requirements] })
    const roleLibraries = await edges('RoleLibrary', role, library, {
      code: `"hot"::int * ${libraryFlags.hot} + "inDemand"::int * ${libraryFlags.inDemand}`,
    })
    const relatedRole = ['relatedId', roles] as const
    const tier = `coalesce(array_position('{${relatednessTiers.join(',')}}'::text[], "tier"::text) - 1, 0)`
    return {
      revision,
      sources,
      roles,
      responsibilities,
      skills,
      libraries,
      languages,
      sectors,
      roleGroups: [...groups.values()],
      roleSkillLevels: await loadLevels(rows, roles, skills, roleSkills),
      features: features(roles, skills, libraries, roleSkills, roleLibraries),
      edges: {
        roleSkills,
        roleLibraries,
        roleLanguages: await edges('RoleLanguage', role, ['languageId', languages]),
        roleSectors: await edges('RoleSector', role, ['sectorId', sectors]),
        roleCollaborators: await edges('RoleCollaborator', role, ['collaboratorId', roles], { bothWays: true }),
        roleMatches: await edges('RoleMatch', role, ['matchId', roles], { detail: ['relation', matchRelations] }),
        responsibilitySkills: await edges('ResponsibilitySkill', responsibility, skill),
        responsibilityLibraries: await edges('ResponsibilityLibrary', responsibility, library),
        skillLibraries: await edges('SkillLibrary', skill, library),
        broader: await edges('SkillRelation', skill, relatedSkill, { where: `"kind" = 'BROADER'` }),
        related: await edges('SkillRelation', skill, relatedSkill, { where: `"kind" = 'RELATED'`, bothWays: true }),
        skillMatches: await edges('SkillMatch', skill, ['matchId', skills], { detail: ['relation', matchRelations] }),
        relatedRoles: await edges('RoleRelation', role, relatedRole, {
          where: `"kind" = 'RELATED'`,
          code: `least(coalesce("rank", 0), 63) + 64 * ${tier}`,
        }),
        broaderRoles: await edges('RoleRelation', role, relatedRole, { where: `"kind" = 'BROADER'` }),
        prerequisites: await edges('SkillRelation', skill, relatedSkill, { where: `"kind" = 'PREREQUISITE'` }),
      },
    }
  })
}

async function loadRevision(rows: ReadRows): Promise<number> {
  for await (const [revision] of rows<[number]>('select "revision" from "GraphRevision"')) return revision
  throw new Error('The table GraphRevision is empty; it holds one row from the first migration on.')
}

async function loadLanguageFeatures(
  rows: ReadRows,
  sources: NodeTable<SourceRow>,
): Promise<Map<number, LanguageFeatureRow[]>> {
  const found = new Map<number, LanguageFeatureRow[]>()
  for await (const [languageId, name, summary, sourceId, locator, confidence] of rows<
    [number, string, string, number, string, number]
  >(
    `select "languageId", "name", "summary", "sourceId", "locator", "confidence"
     from "LanguageFeature" order by "languageId", "position", "id"`,
  )) {
    const feature = { name, summary, source: sources.byId.get(sourceId)!, locator, confidence }
    const known = found.get(languageId)
    if (known) known.push(feature)
    else found.set(languageId, [feature])
  }
  return found
}
