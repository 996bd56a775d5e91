import type { FontWeight } from './textWidth.ts'

/** Text as content or attribute of XML. Characters that XML forbids are left out. */
export function escapeXml(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`)
}

/** A length with at most two decimals, as short as it can be written. */
export function length(value: number): string {
  return String(Math.round(value * 100) / 100)
}

/** How a line of text is set. */
export interface TextStyle {
  readonly size: number
  /** Class that has the colour. */
  readonly colour?: string
  readonly weight?: FontWeight
  readonly anchor?: 'start' | 'middle' | 'end'
}

/** A line of text. @param y of its baseline */
export function text(x: number, y: number, line: string, style: TextStyle): string {
  const { size, colour = 'ink', weight, anchor } = style
  const heavy = weight === 'semibold' ? ' font-weight="600"' : ''
  const place = anchor === undefined || anchor === 'start' ? '' : ` text-anchor="${anchor}"`
  const at = `x="${length(x)}" y="${length(y)}"`
  return `<text class="${colour}" ${at} font-size="${size}"${heavy}${place} fill="currentColor">${escapeXml(line)}</text>`
}

/** Lines of text below each other. @param y of the first baseline */
export function textLines(x: number, y: number, lines: readonly string[], style: TextStyle): string {
  return lines.map((line, place) => text(x, y + place * lineHeight(style.size), line, style)).join('')
}

/** From one baseline to the next. */
export function lineHeight(size: number): number {
  return Math.round(size * 1.35)
}

/** A line along points: "M0 0 V10". */
export function stroke(path: string, colour: string, width: number, opacity = 1): string {
  const pale = opacity === 1 ? '' : ` stroke-opacity="${opacity}"`
  return `<path class="${colour}" d="${path}" fill="none" stroke="currentColor" stroke-width="${width}"${pale}/>`
}

/** A filled circle. */
export function bead(x: number, y: number, radius: number, colour: string): string {
  return `<circle class="${colour}" cx="${length(x)}" cy="${length(y)}" r="${length(radius)}" fill="currentColor"/>`
}

/** A filled rectangle. */
export function bar(x: number, y: number, width: number, height: number, colour: string, opacity = 1): string {
  const pale = opacity === 1 ? '' : ` fill-opacity="${length(opacity)}"`
  const box = `x="${length(x)}" y="${length(y)}" width="${length(width)}" height="${length(height)}"`
  return `<rect class="${colour}" ${box} fill="currentColor"${pale}/>`
}
