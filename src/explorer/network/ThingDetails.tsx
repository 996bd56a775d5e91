import type { ReactNode } from 'react'
import { Answered } from '../asking/Answered.tsx'
import { NetworkLinksDocument, NetworkThingDocument } from '../asking/generated/documents.ts'
import type { NetworkThingQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { EvidenceList } from '../evidence/EvidenceList.tsx'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { kindName } from './selection.ts'
import type { Thing, Tie } from './thing.ts'
import type { ThingActs } from './thingActs.ts'
import type { wordingsOf } from './tieWords.ts'

/** What a thing is, who says what links it, and where one can go from it. */
export function ThingDetails({
  thing,
  said,
  acts,
}: {
  readonly thing: Thing
  readonly said: ReturnType<typeof wordingsOf>
  readonly acts: ThingActs
}): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(NetworkThingDocument, { id: thing.id, language })
  const { kind, slug, label } = thing
  return (
    <div className="thing-details">
      <Answered answer={answer}>{({ node }) => <About node={node} />}</Answered>
      {said.map(({ tie, other, wording }) => (
        <section key={`${tie.kind} ${other.id}`}>
          <h3>{wording}</h3>
          <TieEvidence tie={tie} thing={thing} other={other} wording={wording} />
        </section>
      ))}
      <p className="actions">
        {kind !== 'responsibility' && (
          <button type="button" onClick={() => acts.onExpand(thing)}>
            {words.network.expand(label)}
          </button>
        )}
        <button type="button" onClick={() => acts.onHide(thing)}>
          {words.network.hide(label)}
        </button>
        {kind !== 'responsibility' && <PlaceLink to={{ view: kind, slug }}>{words.network.page(label)}</PlaceLink>}
      </p>
    </div>
  )
}

function About({ node }: { readonly node: NetworkThingQuery['node'] }): ReactNode {
  switch (node?.__typename) {
    case 'Role':
      return (
        <p>
          {node.summary} <small>{node.source.title}</small>
        </p>
      )
    case 'Skill':
      return node.description && <p>{node.description}</p>
    case 'Library':
      return node.about && <p>{node.about}</p>
    case 'Responsibility':
      return (
        <p>
          {words.network.taskOf} <PlaceLink to={{ view: 'role', slug: node.role.slug }}>{node.role.title}</PlaceLink>
        </p>
      )
    default:
      return null
  }
}

/** Who says that two things are linked, and where. */
function TieEvidence({
  tie,
  thing,
  other,
  wording,
}: {
  readonly tie: Tie
  readonly thing: Thing
  readonly other: Thing
  readonly wording: string
}): ReactNode {
  const answer = useAnswer(NetworkLinksDocument, { id: thing.id, with: other.id })
  const [from, to] = tie.from === thing.id ? [thing, other] : [other, thing]
  return (
    <Answered answer={answer}>
      {({ node }) => {
        const links = node !== null && 'links' in node ? node.links.nodes : []
        const ofKind = links.filter(({ kind }) => kindName(kind) === kindName(tie.kind))
        // What holds both ways is told once, from either end.
        const link = ofKind.find(({ from: { slug } }) => slug === from.slug) ?? ofKind[0]
        return (
          <EvidenceList
            evidence={link?.evidence ?? []}
            fact={{
              statement: `${thing.label}: ${wording}`,
              from: { noun: from.kind, slug: from.slug },
              to: { noun: to.kind, slug: to.slug },
            }}
          />
        )
      }}
    </Answered>
  )
}
