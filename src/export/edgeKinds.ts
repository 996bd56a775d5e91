import type { Edges } from '../graph/snapshot.ts'

/** The nodes that edges join, by the name of their table in the snapshot. */
export type EdgeEnd = 'roles' | 'responsibilities' | 'skills' | 'libraries' | 'languages' | 'sectors'

/** A kind of edges. */
export type EdgeKind = keyof Edges

/** What every kind of edges leads from and to. */
export const edgeKinds: Readonly<
  Record<EdgeKind, { readonly from: EdgeEnd; readonly to: EdgeEnd; readonly mutual?: true }>
> = {
  roleSkills: { from: 'roles', to: 'skills' },
  roleLibraries: { from: 'roles', to: 'libraries' },
  roleLanguages: { from: 'roles', to: 'languages' },
  roleSectors: { from: 'roles', to: 'sectors' },
  roleCollaborators: { from: 'roles', to: 'roles', mutual: true },
  roleMatches: { from: 'roles', to: 'roles' },
  relatedRoles: { from: 'roles', to: 'roles' },
  broaderRoles: { from: 'roles', to: 'roles' },
  responsibilitySkills: { from: 'responsibilities', to: 'skills' },
  responsibilityLibraries: { from: 'responsibilities', to: 'libraries' },
  skillLibraries: { from: 'skills', to: 'libraries' },
  broader: { from: 'skills', to: 'skills' },
  related: { from: 'skills', to: 'skills', mutual: true },
  prerequisites: { from: 'skills', to: 'skills' },
  skillMatches: { from: 'skills', to: 'skills' },
}
