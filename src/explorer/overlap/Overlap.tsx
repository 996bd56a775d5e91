import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { OverlapViewDocument } from '../asking/generated/documents.ts'
import { SeeQuery } from '../asking/SeeQuery.tsx'
import { useAnswer } from '../asking/useAnswer.ts'
import { RoleChips } from '../choosing/RoleChips.tsx'
import { RoleFinder } from '../choosing/RoleFinder.tsx'
import { mostRoles } from '../choosing/roleClass.ts'
import type { Place } from '../place/place.ts'
import { usePlace } from '../place/usePlace.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'

/** Two to six careers side by side: what they share, and what each has alone. */
export default function Overlap({ place }: { readonly place: Place & { readonly view: 'overlap' } }): ReactNode {
  const [, goTo] = usePlace()
  const { roles, language } = place
  const variables = roles.length < 2 ? undefined : ({ roles: roles as string[], measure: 'BLENDED', language } as const)
  const answer = useAnswer(OverlapViewDocument, variables)
  const compared = answer.data?.overlap.roles
  useTitle(variables && compared ? compared.map(({ title }) => title).join(', ') : words.overlap.title)
  const choose = (next: readonly string[]) => goTo({ view: 'overlap', roles: next })
  return (
    <>
      <h1>{words.overlap.title}</h1>
      {roles.length < 2 && <p>{words.overlap.choose}</p>}
      {roles.length < mostRoles && (
        <RoleFinder label={words.choosing.find} exclude={roles} onChoose={({ slug }) => choose([...roles, slug])} />
      )}
      {variables && (
        <>
          <Answered answer={answer}>
            {({ overlap }) => (
              <>
                <RoleChips
                  roles={overlap.roles}
                  onRemove={(removed) => choose(roles.filter((slug) => slug !== removed))}
                />
                <p className="sentence">{overlap.sentence}</p>
              </>
            )}
          </Answered>
          <SeeQuery queries={[{ document: OverlapViewDocument, variables }]} />
        </>
      )}
    </>
  )
}
