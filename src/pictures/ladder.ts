import { headline } from './headline.ts'
import { lanes, type PicturedRole, passing } from './lanes.ts'
import { bar, length, lineHeight, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { aboutStep, type PicturedStep, stepRow } from './stepRow.ts'
import { headDrawing } from './strandHead.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** The way to a role, as the API's Transition has it. */
export interface PicturedTransition {
  /** Null or left out for somebody who only says what they know. */
  readonly from?: PicturedRole | null
  readonly to: PicturedRole
  readonly sentence?: string
  /** 0 to 1; null where there is nothing to compare by. */
  readonly readiness: number | null
  readonly stepCount: number
  /** The first of them, in the order in which to learn. */
  readonly steps: readonly PicturedStep[]
}

/** So many steps are large. */
const largeSteps = 3

/** No bar is longer, in CSS pixels. */
const longestBar = 600

/**
 * The way from a role, or from what somebody knows, to a role. Its steps stand below each other on the strands of both,
 * joined where something near to a step, or some of it, is known.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function ladder(transition: PicturedTransition, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const { to, sentence, readiness, stepCount, steps } = transition
  const from = transition.from ?? { slug: '', title: 'What you know' }
  const inner = width - 2 * margin
  const lane = lanes(2, inner)
  const said = headline(sentence, width)
  const head = headDrawing([from, to], lane, inner)
  const room = Math.min(inner - lane.end, longestBar)
  const covered = readiness === null ? 'There is nothing to compare by' : `${percent(readiness)} is covered already`
  let y = head.height + 6
  const marks = [text(lane.end, y + 14, covered, { size: 14, weight: 'semibold' })]
  y += 24
  if (readiness !== null) {
    marks.push(bar(lane.end, y, room, 6, 'rule'), bar(lane.end, y, room * readiness, 6, 'ink'))
    y += 14
  }
  const key = wrapText(keyOf(steps.slice(0, largeSteps)), room, 13)
  marks.push(textLines(lane.end, y + 13, key, { size: 13, colour: 'quiet' }))
  y += key.length * lineHeight(13) + 16
  for (const [place, step] of steps.entries()) {
    const row = stepRow(step, place + 1, place < largeSteps, lane, room, y)
    marks.push(...row.marks)
    y += row.height
  }
  const more = stepCount - steps.length
  if (more > 0) {
    marks.push(text(lane.end, y + 14, `and ${more} more`, { size: 14, colour: 'quiet' }))
    y += 26
  }
  const running = [from, to].map((_, place) => {
    return stroke(`M${length(lane.at[place]!)} ${length(head.height)} V${length(y)}`, roleClass(place), 2.5, passing)
  })
  const list = steps.map((step, place) => {
    const about = aboutStep(step)
    return `${place + 1}. ${step.feature.label}${about === '' ? '' : ` (${about})`}.`
  })
  const drawn = [...head.marks, ...running, ...marks].join('')
  return svgPicture({
    width,
    height: said.bottom + y + margin,
    theme,
    credits: options.credits,
    title: `From ${from.title} to ${to.title}`,
    description: [sentence ?? '', `${covered}.`, ...list, more > 0 ? `And ${more} more.` : ''].join(' ').trim(),
    marks: [said.marks, `<g transform="translate(${margin} ${said.bottom})">${drawn}</g>`],
  })
}

/** What the bars of the large steps mean. */
function keyOf(steps: readonly PicturedStep[]): string {
  const rated = steps.filter(({ levelNeeded }) => levelNeeded !== null).length
  const levels = 'Bar of a step: the level now, then what is missing.'
  const importance = 'The longer the bar of a step, the more it counts.'
  if (steps.length === 0) return ''
  if (rated === 0) return importance
  return rated === steps.length ? levels : `${levels} ${importance}`
}
