import { type ReactNode, useState } from 'react'
import { mostTelling } from '../../pictures/mostTelling.ts'
import { strandHead } from '../../pictures/strandHead.ts'
import { strandRow, strandsWidth } from '../../pictures/strandRow.ts'
import { OverlapFeaturesDocument } from '../asking/generated/documents.ts'
import type { OverlapViewQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { roleClass } from '../choosing/roleClass.ts'
import type { Place } from '../place/place.ts'
import { usePlace } from '../place/usePlace.ts'
import { BelowFold } from '../shell/BelowFold.tsx'
import { Drawing } from '../shell/Drawing.tsx'
import { useWidth } from '../shell/useWidth.ts'
import { words } from '../words/words.ts'
import { FeatureList } from './FeatureList.tsx'
import { opened, presence, type Region, regionKey, toggled } from './regions.ts'

type OverlapPlace = Place & { readonly view: 'overlap' }

/** The widest picture whose lanes the rows have, in CSS pixels. */
const mostWidth = 620
/** Where the beads of a row are, in pixels below its top. */
const beadAt = 22

interface RegionsProps {
  readonly overlap: OverlapViewQuery['overlap']
  readonly place: OverlapPlace
}

/** The strands: a row for each combination of careers, with how many things it has and what they are. */
export function RegionList(props: RegionsProps): ReactNode {
  const [frame, width] = useWidth<HTMLDivElement>()
  return (
    <div className="strands" ref={frame}>
      {width !== undefined && <Strands {...props} laneWidth={Math.min(width, mostWidth)} />}
    </div>
  )
}

function Strands({ overlap, place, laneWidth }: RegionsProps & { readonly laneWidth: number }): ReactNode {
  const { roles, regions } = overlap
  const open = opened(place.open)
  const [isWhole, setWhole] = useState(false)
  const telling = mostTelling(regions, roles.length)
  const tellingKeys = new Set(telling.map((region) => regionKey(presence(region, roles))))
  // A link may unfold a row that is not among them.
  const rows = isWhole || [...open].some((key) => !tellingKeys.has(key)) ? regions : telling
  const most = Math.max(...regions.map(({ featureCount }) => featureCount))
  const indent = strandsWidth(roles.length, laneWidth) + 12
  return (
    <>
      <Drawing svg={strandHead(roles, { width: laneWidth })} className="strands-head" />
      <ol className="regions">
        {rows.map((region) => {
          const present = presence(region, roles)
          const key = regionKey(present)
          return (
            <RegionRow
              key={key}
              region={region}
              present={present}
              titles={roles.map(({ title }) => title)}
              share={region.featureCount / most}
              laneWidth={laneWidth}
              indent={indent}
              isOpen={open.has(key)}
              place={place}
            >
              <RegionFeatures roles={roles} present={present} total={region.featureCount} language={place.language} />
            </RegionRow>
          )
        })}
      </ol>
      {rows.length < regions.length && (
        <button type="button" onClick={() => setWhole(true)}>
          {words.overlap.moreRegions(regions.length - rows.length)}
        </button>
      )}
    </>
  )
}

/** What an unfolded row consists of; one question answers for all rows. */
function RegionFeatures({
  roles,
  present,
  total,
  language,
}: {
  readonly roles: OverlapViewQuery['overlap']['roles']
  readonly present: readonly boolean[]
  readonly total: number
  readonly language: string | undefined
}): ReactNode {
  const { data } = useAnswer(OverlapFeaturesDocument, { roles: roles.map(({ slug }) => slug), language })
  const key = regionKey(present)
  return (
    <FeatureList
      shown={data?.overlap.regions.find((region) => regionKey(presence(region, roles)) === key)?.features}
      total={total}
      roles={roles.flatMap((role, at) => (present[at] ? [{ ...role, at }] : []))}
    />
  )
}

function RegionRow({
  region,
  present,
  titles,
  share,
  laneWidth,
  indent,
  isOpen,
  place,
  children,
}: {
  readonly region: Region
  readonly present: readonly boolean[]
  readonly titles: readonly string[]
  /** Length of the bar, 0 to 1. */
  readonly share: number
  readonly laneWidth: number
  /** Where words begin, in CSS pixels. */
  readonly indent: number
  readonly isOpen: boolean
  readonly place: OverlapPlace
  readonly children: ReactNode
}): ReactNode {
  const [, goTo] = usePlace()
  const { featureCount, features } = region
  const members = titles.flatMap((title, at) => (present[at] ? [{ title, at }] : []))
  const colour = members.length === 1 ? roleClass(members[0]!.at) : 'ink'
  const rest = featureCount - features.length
  return (
    <li style={{ paddingLeft: indent }}>
      <Drawing svg={strandRow(present, { width: laneWidth, beadAt })} className="strands-row" />
      <details
        open={isOpen}
        onToggle={({ currentTarget }) => {
          if (currentTarget.open === isOpen) return
          const open = toggled(place.open, regionKey(present), currentTarget.open)
          goTo({ ...place, open }, { replace: true })
        }}
      >
        <summary>
          <span className="count">
            <span className={`bar ${colour}`} style={{ width: `calc(${share} * (100% - 4.5rem))` }} />
            <strong>{featureCount}</strong>
          </span>
          <span className="who">
            {words.overlap.regionOf(
              members.map(({ title }) => title),
              titles.length,
            )}
          </span>
          {!isOpen && (
            <span className="names">
              {features.map(({ feature }) => feature.label).join(', ')}
              {rest > 0 && words.overlap.andMore(rest)}
            </span>
          )}
        </summary>
        {isOpen && <BelowFold>{children}</BelowFold>}
      </details>
    </li>
  )
}
