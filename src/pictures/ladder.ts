import { lanes, type PicturedRole, passing } from './lanes.ts'
import { bar, bead, length, lineHeight, stroke, text, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { headDrawing } from './strandHead.ts'
import { svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** Something to learn, as LearningStep of the API has it. */
export interface PicturedStep {
  readonly feature: { readonly label: string }
  /** Relative to the target's heaviest need, above 0, at most 1. */
  readonly importance: number
  /** 0 to 1. */
  readonly levelNow: number | null
  /** 0 to 1. */
  readonly levelNeeded: number | null
  /** ESSENTIAL or OPTIONAL. */
  readonly requirement: string | null
  readonly nearest?: { readonly label: string } | null
}

/** The way to a role, as Transition of the API has it. */
export interface PicturedTransition {
  readonly from?: PicturedRole | null
  readonly to: PicturedRole
  readonly sentence?: string
  /** 0 to 1. */
  readonly readiness: number
  readonly stepCount: number
  /** The first of them, in the order in which to learn. */
  readonly steps: readonly PicturedStep[]
}

const margin = 16
const sentenceSize = 17
const smallSize = 13
/** So many steps are large. */
const largeSteps = 3

/**
 * The way from a role, or from what somebody knows, to a role: its steps below each other on the strands of both.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function ladder(transition: PicturedTransition, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const { from, to, sentence, readiness, stepCount, steps } = transition
  const inner = width - 2 * margin
  const roles = [from ?? { slug: '', title: 'What you know' }, to]
  const lane = lanes(2, inner)
  const said = sentence === undefined ? [] : wrapText(sentence, Math.min(inner, 640), sentenceSize)
  const top = margin + (said.length === 0 ? 0 : said.length * lineHeight(sentenceSize) + 14)
  const head = headDrawing(roles, lane, inner)
  const room = inner - lane.end - 4
  const covered = `${percent(readiness)} is covered already`
  let y = head.height + 4
  const marks = [
    text(lane.end, y + 13, covered, { size: 14, weight: 'semibold' }),
    bar(lane.end, y + 22, room, 6, 'rule'),
    bar(lane.end, y + 22, Math.max(1, room * readiness), 6, 'ink'),
  ]
  y += 50
  steps.forEach((step, place) => {
    const size = place < largeSteps ? 20 : 15
    const title = wrapText(`${place + 1}. ${step.feature.label}`, room, size, 'semibold')
    const aside = wrapText(aboutStep(step), room, smallSize)
    marks.push(
      textLines(lane.end, y + size, title, { size, weight: 'semibold' }),
      stroke(`M${length(lane.at[0]!)} ${length(y + size * 0.65)} H${length(lane.at[1]!)}`, 'ink', 3),
      bead(lane.at[1]!, y + size * 0.65, lane.radius, roleClass(1)),
    )
    y += title.length * lineHeight(size) + 2
    if (place < largeSteps) {
      marks.push(bar(lane.end, y + 4, Math.max(2, room * step.importance), 6, roleClass(1)))
      y += 14
    }
    marks.push(textLines(lane.end, y + smallSize, aside, { size: smallSize, colour: 'quiet' }))
    y += aside.length * lineHeight(smallSize) + (place < largeSteps ? 18 : 12)
  })
  const more = stepCount - steps.length
  if (more > 0) {
    marks.push(text(lane.end, y + 14, `and ${more} more`, { size: 14, colour: 'quiet' }))
    y += 26
  }
  const running = roles.map((_, place) => {
    return stroke(`M${length(lane.at[place]!)} ${length(head.height)} V${length(y)}`, roleClass(place), 2.5, passing)
  })
  const list = steps.map(({ feature }, place) => `${place + 1}. ${feature.label}.`)
  return svgPicture({
    width,
    height: top + y + margin,
    theme,
    title: `From ${roles[0]!.title} to ${to.title}`,
    description: [sentence ?? `${covered}.`, ...list, more > 0 ? `And ${more} more.` : ''].join(' ').trim(),
    marks: [
      textLines(margin, margin + sentenceSize, said, { size: sentenceSize }),
      `<g transform="translate(${margin} ${top})">${[...head.marks, ...running, ...marks].join('')}</g>`,
    ],
  })
}

function aboutStep({ requirement, levelNow, levelNeeded, nearest }: PicturedStep): string {
  const levels = levelNeeded === null ? '' : `level ${percent(levelNow ?? 0)} now, ${percent(levelNeeded)} needed`
  const parts = [
    requirement === 'ESSENTIAL' ? 'essential' : '',
    levels,
    nearest ? `near to ${nearest.label}, which is known` : '',
  ].filter((part) => part !== '')
  const line = parts.join(' · ')
  return line.charAt(0).toUpperCase() + line.slice(1)
}
