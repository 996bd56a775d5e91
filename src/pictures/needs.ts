import type { PicturedRole } from './lanes.ts'
import { passing } from './lanes.ts'
import { bar, bead, lineHeight, stroke, text, textLines } from './marks.ts'
import { nameList } from './nameList.ts'
import { roleClass } from './palette.ts'
import { checked, type PictureOptions } from './pictureOptions.ts'
import { margin, svgPicture } from './svgPicture.ts'
import { wrapText } from './wrapText.ts'

/** What a role asks for, as Role of the API has it. */
export interface PicturedNeeds extends PicturedRole {
  readonly summary?: string | null
  readonly skills: NeedList
  readonly libraries: NeedList
}

/** The most important ones first. */
export interface NeedList {
  readonly totalCount: number
  readonly edges: readonly { readonly weight: number; readonly node: { readonly label: string } }[]
}

const size = 14
const textLeft = margin + 24

/**
 * What a role asks for first: skills, then libraries, each with a bar for how important it is to the role.
 *
 * @throws Problem BAD_INPUT for a width out of range
 */
export function needs({ title, summary, skills, libraries }: PicturedNeeds, options: PictureOptions): string {
  const { width, theme } = checked(options)
  const room = width - textLeft - margin
  const names = wrapText(title, room, 17, 'semibold')
  const said = summary == null ? [] : wrapText(summary, Math.min(room, 640), size)
  const marks = [textLines(textLeft, margin + 17, names, { size: 17, colour: roleClass(0), weight: 'semibold' })]
  let y = margin + names.length * lineHeight(17) + 6
  marks.push(textLines(textLeft, y + size, said, { size }))
  y += said.length * lineHeight(size) + 8
  const lists = [['Skills', skills] as const, ['Software', libraries] as const].filter(
    ([, { totalCount }]) => totalCount > 0,
  )
  for (const [name, { edges, totalCount }] of lists) {
    y += 10
    marks.push(text(textLeft, y + size, name, { size, weight: 'semibold' }))
    y += lineHeight(size) + 6
    for (const { weight, node } of edges) {
      const lines = wrapText(node.label, room, size)
      marks.push(textLines(textLeft, y + size, lines, { size }))
      y += lines.length * lineHeight(size) + 1
      marks.push(bar(textLeft, y, Math.max(2, room * weight), 4, roleClass(0)))
      y += 11
    }
    const more = totalCount - edges.length
    if (more > 0) {
      marks.push(text(textLeft, y + size, `and ${more} more`, { size, colour: 'quiet' }))
      y += lineHeight(size)
    }
  }
  if (lists.length === 0) {
    marks.push(text(textLeft, y + size, 'No skills or software are known of it.', { size }))
    y += lineHeight(size)
  }
  const described = lists.map(([name, { edges, totalCount }]) => {
    const labels = edges.map(({ node }) => node.label)
    return `${name}: ${nameList(labels, totalCount)}.`
  })
  const strand = stroke(`M${margin + 8} ${margin + 12} V${y}`, roleClass(0), 2.5, passing)
  return svgPicture({
    width,
    height: y + margin,
    theme,
    credits: options.credits,
    title: `What a role asks for: ${title}`,
    description: [...(summary == null ? [] : [summary]), ...described].join(' '),
    marks: [strand, bead(margin + 8, margin + 12, 7, roleClass(0)), ...marks],
  })
}
