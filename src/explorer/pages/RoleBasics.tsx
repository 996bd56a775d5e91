import type { ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'
import type { ShownRole } from './RoleLists.tsx'
import { Terms } from './Terms.tsx'

/** A career in a few terms: other titles, code, group, preparation, sectors, broader and narrower careers. */
export function RoleBasics({ role }: { readonly role: ShownRole }): ReactNode {
  const { aliases, code, group, jobZone, sectors, broader, narrower, source } = role
  return (
    <Terms
      terms={[
        [words.pages.otherTitles, aliases],
        [words.pages.preparation, jobZone === null ? [] : [words.pages.jobZone(jobZone)]],
        [words.pages.group, [group?.label, group?.broader?.label]],
        [words.pages.code, code === null ? [] : [words.pages.codeOf(code, source.title)]],
        [words.pages.sectors, sectors.map(({ name }) => name)],
        [words.pages.broader, broader.map(roleLink)],
        [words.pages.narrower, narrower.map(roleLink)],
      ]}
    />
  )
}

function roleLink({ slug, title }: { readonly slug: string; readonly title: string }): ReactNode {
  return (
    <PlaceLink key={slug} to={{ view: 'role', slug }}>
      {title}
    </PlaceLink>
  )
}
