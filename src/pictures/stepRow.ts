import type { Lanes } from './lanes.ts'
import { bar, lineHeight, textLines } from './marks.ts'
import { roleClass } from './palette.ts'
import { percent } from './percent.ts'
import { joinedBeads } from './strandRow.ts'
import { wrapText } from './wrapText.ts'

/** Something to learn, as the API's LearningStep has it. */
export interface PicturedStep {
  readonly feature: { readonly label: string }
  /** Relative to the target's heaviest need, above 0, at most 1. */
  readonly importance: number
  /** 0 to 1; null where nobody rates it. */
  readonly levelNow: number | null
  /** 0 to 1; null where nobody rates it. */
  readonly levelNeeded: number | null
  /** ESSENTIAL or OPTIONAL; null where no source says so. */
  readonly requirement: string | null
  /** Something known that is near to it. */
  readonly nearest?: { readonly label: string } | null
}

const smallSize = 13
const target = roleClass(1)

/** A step of the ladder. */
export interface StepRow {
  readonly height: number
  readonly marks: readonly string[]
}

/**
 * @param number of the step, from 1
 * @param room in CSS pixels from where words begin
 * @param y where the row begins
 */
export function stepRow(
  step: PicturedStep,
  number: number,
  large: boolean,
  lane: Lanes,
  room: number,
  y: number,
): StepRow {
  const { feature, importance, levelNow, levelNeeded, nearest } = step
  const size = large ? 20 : 15
  const title = wrapText(`${number}. ${feature.label}`, room, size, 'semibold')
  const about = wrapText(capitalized(aboutStep(step)), room, smallSize)
  const isNear = Boolean(nearest) || (levelNow ?? 0) > 0
  const marks = [
    textLines(lane.end, y + size, title, { size, weight: 'semibold' }),
    joinedBeads([isNear, true], lane, y + size * 0.65),
  ]
  let bottom = y + title.length * lineHeight(size) + 2
  if (large) {
    bottom += 4
    if (levelNeeded === null) marks.push(bar(lane.end, bottom, Math.max(2, room * importance), 6, target))
    else marks.push(levelBars(levelNow ?? 0, levelNeeded, lane.end, bottom, room))
    bottom += 10
  }
  marks.push(textLines(lane.end, bottom + smallSize, about, { size: smallSize, colour: 'quiet' }))
  return { height: bottom - y + about.length * lineHeight(smallSize) + (large ? 18 : 12), marks }
}

/** Ink to the level now, the colour of the target on to the level needed, a line on to the highest level. */
function levelBars(now: number, needed: number, x: number, y: number, room: number): string {
  const known = Math.min(now, needed) * room
  return bar(x, y, room, 6, 'rule') + bar(x, y, needed * room, 6, target) + bar(x, y, known, 6, 'ink')
}

/** What is known of a step, in words: "essential, close to Data collection, already known". */
export function aboutStep({ requirement, levelNow, levelNeeded, nearest }: PicturedStep): string {
  const parts = []
  if (requirement === 'ESSENTIAL') parts.push('essential')
  if (requirement === 'OPTIONAL') parts.push('optional')
  if (levelNeeded !== null) parts.push(`level ${percent(levelNow ?? 0)} now, ${percent(levelNeeded)} needed`)
  if (nearest) parts.push(`close to ${nearest.label}, already known`)
  return parts.join(' · ')
}

function capitalized(line: string): string {
  return line.charAt(0).toUpperCase() + line.slice(1)
}
