import type { ReactNode } from 'react'
import { heatMap } from '../../pictures/heatMap.ts'
import { Answered } from '../asking/Answered.tsx'
import { OverlapScoreDocument } from '../asking/generated/documents.ts'
import type { OverlapScoreQuery, SimilarityMeasure } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { roleClass } from '../choosing/roleClass.ts'
import { usePlace } from '../place/usePlace.ts'
import { Picture } from '../shell/Picture.tsx'
import { words } from '../words/words.ts'
import { isDirected, measures } from './measures.ts'

interface ScoredRole {
  readonly slug: string
  readonly title: string
}

/** How alike the careers are by a measure that can be chosen, what is known of it, and what a score is made of. */
export function Scores({
  roles,
  measure,
  onMeasure,
}: {
  readonly roles: readonly ScoredRole[]
  readonly measure: SimilarityMeasure
  readonly onMeasure: (measure: SimilarityMeasure) => void
}): ReactNode {
  const [{ language }] = usePlace()
  const answer = useAnswer(OverlapScoreDocument, { roles: roles.map(({ slug }) => slug), measure, language })
  return (
    <section className="scores">
      <h2>{words.overlap.alike}</h2>
      <p>
        <label>
          {words.overlap.measure}{' '}
          <select value={measure} onChange={({ currentTarget }) => onMeasure(currentTarget.value as SimilarityMeasure)}>
            {measures.map((name) => (
              <option key={name} value={name}>
                {words.overlap.measures[name].name}
              </option>
            ))}
          </select>
        </label>
      </p>
      <p>{words.overlap.measures[measure].meaning}</p>
      <Answered answer={answer}>
        {({ overlap, quality }) => (
          <>
            {roles.length > 2 ? (
              <HeatMap roles={roles} matrix={overlap.matrix} measure={measure} />
            ) : (
              <p>{words.overlap.score(overlap.score)}</p>
            )}
            <Quality figures={quality.figures} />
            <Contributions overlap={overlap} count={roles.length} />
          </>
        )}
      </Answered>
    </section>
  )
}

function HeatMap({
  roles,
  matrix,
  measure,
}: {
  readonly roles: readonly ScoredRole[]
  readonly matrix: OverlapScoreQuery['overlap']['matrix']
  readonly measure: SimilarityMeasure
}): ReactNode {
  const { name } = words.overlap.measures[measure]
  const data = { roles, matrix, measure: name, directed: isDirected(measure) }
  return (
    <>
      <Picture
        name={`alike-${roles.map(({ slug }) => slug).join('-')}`}
        draw={(width, theme) => heatMap(data, { width, theme })}
      />
      <details>
        <summary>{words.overlap.asTable}</summary>
        <table>
          <caption>{name}</caption>
          <thead>
            <tr>
              <th scope="col">{words.overlap.first}</th>
              <th scope="col">{words.overlap.second}</th>
              <th scope="col">{words.overlap.scoreHeading}</th>
            </tr>
          </thead>
          <tbody>
            {matrix.map(({ a, b, score }) => (
              <tr key={`${a.slug} ${b.slug}`}>
                <RoleCell roles={roles} slug={a.slug} />
                <RoleCell roles={roles} slug={b.slug} />
                <td>{words.overlap.figure(score)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  )
}

function RoleCell({ roles, slug }: { readonly roles: readonly ScoredRole[]; readonly slug: string }): ReactNode {
  const place = roles.findIndex((role) => role.slug === slug)
  return <td className={roleClass(place)}>{roles[place]?.title ?? slug}</td>
}

/** How well the measure finds what experts call related: the half of the occupations that nothing was tuned on. */
function Quality({ figures }: { readonly figures: OverlapScoreQuery['quality']['figures'] }): ReactNode {
  if (figures.length === 0) return null
  return (
    <p className="explained">
      {words.overlap.quality} {figures.map((figure) => words.overlap.qualityFigure(figure)).join(' ')}
    </p>
  )
}

/** What a score is made of. */
function Contributions({
  overlap: { score, explanation },
  count,
}: {
  readonly overlap: OverlapScoreQuery['overlap']
  readonly count: number
}): ReactNode {
  if (explanation.length === 0) return null
  const most = explanation[0]!.contribution
  return (
    <details>
      <summary>{words.overlap.contributions(explanation.length)}</summary>
      <p>{count > 2 ? words.overlap.partsOfMean(score) : words.overlap.partsSum(score)}</p>
      <ul className="contributions">
        {explanation.map(({ feature, contribution }) => (
          <li key={feature.id}>
            <span className="feature-name">{feature.label}</span>
            <span className="meter ink" aria-hidden="true">
              <span style={{ width: `${(contribution / most) * 100}%` }} />
            </span>
            <span className="figure">{words.overlap.part(contribution)}</span>
          </li>
        ))}
      </ul>
    </details>
  )
}
