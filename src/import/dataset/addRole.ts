import { conceptColumns } from './conceptColumns.ts'
import type { DatasetFile } from './format.ts'
import { otherNames } from './otherNames.ts'
import type { Given, Place, RowDraft } from './rowDraft.ts'

/** The columns that matches of roles and of skills have beside those of all edges. */
export function matchColumns({ relation = 'EXACT' }: Given) {
  return { relation }
}

/** Adds a role with its responsibilities and all its edges. */
export function addRole(
  { entry, documented, known, resolve, add, edge }: RowDraft,
  role: DatasetFile['roles'][number],
): void {
  const self = known(role, entry('roles', role.slug))
  const from: [string, string] = ['roleId', role.slug]
  add('Role', {
    slug: role.slug,
    title: role.title,
    summary: role.summary ?? null,
    aliases: otherNames(role.title, role.aliases),
    sourceId: self.source,
    locator: self.locator,
    ...conceptColumns(role),
    jobZone: role.jobZone ?? null,
    groupId: role.group ?? null,
  })
  const exercised = new Map<string, Place>()
  for (const [place, responsibility] of role.responsibilities.entries()) {
    const slug = `${role.slug}/${responsibility.slug}`
    const said = known(responsibility, {
      source: self.source,
      locator: `roles/${role.slug}/responsibilities/${responsibility.slug}`,
    })
    add('Responsibility', {
      slug,
      statement: responsibility.statement,
      externalId: responsibility.externalId ?? null,
      position: responsibility.position ?? place + 1,
      roleId: role.slug,
      sourceId: said.source,
      locator: said.locator,
      confidence: said.confidence,
    })
    for (const link of resolve(responsibility.skills, () => said)) {
      edge('ResponsibilitySkill', ['responsibilityId', slug], 'skillId', link)
      if (!exercised.has(link.slug)) exercised.set(link.slug, link)
    }
    for (const link of resolve(responsibility.libraries, documented)) {
      edge('ResponsibilityLibrary', ['responsibilityId', slug], 'libraryId', link)
    }
  }
  for (const requirement of ['essential', 'optional'] as const) {
    const place = (skill: string) => exercised.get(skill) ?? entry('roles', role.slug, 'skills', skill)
    for (const link of resolve(role.skills[requirement], place)) {
      edge('RoleSkill', from, 'skillId', link, ({ level = null, requirement: own }) => ({
        requirement: own ?? requirement.toUpperCase(),
        level,
      }))
    }
  }
  for (const link of resolve(role.libraries, documented)) {
    edge('RoleLibrary', from, 'libraryId', link, ({ hot = false, inDemand = false }) => ({ hot, inDemand }))
  }
  const here = (field: string) => (other: string) => entry('roles', role.slug, field, other)
  for (const link of resolve(role.matches, here('matches'))) {
    edge('RoleMatch', from, 'matchId', link, matchColumns)
  }
  for (const kind of ['broader', 'related'] as const) {
    for (const link of resolve(role[kind], here(kind))) {
      edge('RoleRelation', from, 'relatedId', link, ({ rank = null, tier = null }) => ({
        ...{ kind: kind.toUpperCase(), rank, tier },
      }))
    }
  }
  for (const link of resolve(role.languages, () => self)) edge('RoleLanguage', from, 'languageId', link)
  for (const link of resolve(role.sectors, () => self)) edge('RoleSector', from, 'sectorId', link)
  for (const link of resolve(role.collaborators, () => self)) edge('RoleCollaborator', from, 'collaboratorId', link)
}
