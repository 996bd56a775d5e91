import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import {
  RoleLibrariesAfterDocument,
  RoleSkillsAfterDocument,
  RoleTasksAfterDocument,
} from '../asking/generated/documents.ts'
import type { RolePageQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { usePlace } from '../place/usePlace.ts'
import { More } from '../shell/More.tsx'
import { words } from '../words/words.ts'
import { Section } from './Section.tsx'
import { LibraryRows, SkillRows } from './SkillRows.tsx'
import { TaskRows } from './TaskRows.tsx'

/** A career with the beginnings of its lists. */
export type ShownRole = NonNullable<RolePageQuery['role']>

interface RestProps {
  readonly role: ShownRole
  readonly after: string
  readonly shown: number
}

/** What people do in a career. */
export function Tasks({ role }: { readonly role: ShownRole }): ReactNode {
  const { nodes, pageInfo, totalCount } = role.responsibilities
  return (
    <Section title={words.pages.tasks}>
      {totalCount === 0 && <p className="quiet">{words.pages.tasksNone}</p>}
      <TaskRows title={role.title} rows={nodes} />
      <More page={pageInfo} shown={nodes.length} total={totalCount}>
        {(after, shown) => <TasksAfter role={role} after={after} shown={shown} />}
      </More>
    </Section>
  )
}

function TasksAfter({ role, after, shown }: RestProps): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(RoleTasksAfterDocument, { slug: role.slug, after, language })
  return (
    <Answered answer={answer}>
      {({ role: next }) =>
        next && (
          <>
            <TaskRows title={role.title} rows={next.responsibilities.nodes} />
            <More page={next.responsibilities.pageInfo} shown={shown} total={role.responsibilities.totalCount}>
              {(after, shown) => <TasksAfter role={role} after={after} shown={shown} />}
            </More>
          </>
        )
      }
    </Answered>
  )
}

/** What a career takes to know. */
export function Skills({ role }: { readonly role: ShownRole }): ReactNode {
  const { edges, pageInfo, totalCount } = role.skills
  return (
    <Section title={words.pages.skills}>
      <p className="quiet">{totalCount === 0 ? words.pages.skillsNone : words.pages.scale}</p>
      <SkillRows role={role.id} rows={edges} />
      <More page={pageInfo} shown={edges.length} total={totalCount}>
        {(after, shown) => <SkillsAfter role={role} after={after} shown={shown} />}
      </More>
    </Section>
  )
}

function SkillsAfter({ role, after, shown }: RestProps): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(RoleSkillsAfterDocument, { slug: role.slug, after, language })
  return (
    <Answered answer={answer}>
      {({ role: next }) =>
        next && (
          <>
            <SkillRows role={role.id} rows={next.skills.edges} />
            <More page={next.skills.pageInfo} shown={shown} total={role.skills.totalCount}>
              {(after, shown) => <SkillsAfter role={role} after={after} shown={shown} />}
            </More>
          </>
        )
      }
    </Answered>
  )
}

/** The tools of a career. */
export function Tools({ role }: { readonly role: ShownRole }): ReactNode {
  const { edges, pageInfo, totalCount } = role.libraries
  return (
    <Section title={words.pages.tools}>
      <p className="quiet">{totalCount === 0 ? words.pages.toolsNone : words.pages.ordered}</p>
      <LibraryRows role={role.id} rows={edges} />
      <More page={pageInfo} shown={edges.length} total={totalCount}>
        {(after, shown) => <ToolsAfter role={role} after={after} shown={shown} />}
      </More>
    </Section>
  )
}

function ToolsAfter({ role, after, shown }: RestProps): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(RoleLibrariesAfterDocument, { slug: role.slug, after, language })
  return (
    <Answered answer={answer}>
      {({ role: next }) =>
        next && (
          <>
            <LibraryRows role={role.id} rows={next.libraries.edges} />
            <More page={next.libraries.pageInfo} shown={shown} total={role.libraries.totalCount}>
              {(after, shown) => <ToolsAfter role={role} after={after} shown={shown} />}
            </More>
          </>
        )
      }
    </Answered>
  )
}
