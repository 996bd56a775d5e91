/** Colours of one kind of paper, as `#rrggbb`. A colour means a role and nothing else; what roles share is ink. */
export interface Palette {
  readonly paper: string
  /** Words and what is shared. */
  readonly ink: string
  /** Words beside others. */
  readonly quiet: string
  /** Lines that only divide. */
  readonly rule: string
  /** The roles compared, in their order. */
  readonly roles: readonly [string, string, string, string, string, string]
}

export const light: Palette = {
  paper: '#ffffff',
  ink: '#14171f',
  quiet: '#565c6b',
  rule: '#d5d8e0',
  roles: ['#2972b5', '#b74c10', '#24593c', '#4c2660', '#552e00', '#8c446c'],
}

export const dark: Palette = {
  paper: '#12141b',
  ink: '#e8eaf0',
  quiet: '#a3a9b8',
  rule: '#343946',
  roles: ['#66bdea', '#ee7650', '#b4f2bd', '#8b7cf0', '#f5cb4a', '#b9779f'],
}

/** How many roles have a colour of their own. */
export const colouredRoles = light.roles.length

/** The class of the role at a place, from 0: `role-1` to `role-6`; `quiet` for those that have no colour. */
export function roleClass(place: number): string {
  return place < colouredRoles ? `role-${place + 1}` : 'quiet'
}

/** A palette as names and values: paper, ink, quiet, rule, role-1 to role-6. */
export function colours({ paper, ink, quiet, rule, roles }: Palette): [name: string, colour: string][] {
  return [
    ['paper', paper],
    ['ink', ink],
    ['quiet', quiet],
    ['rule', rule],
    ...roles.map((colour, place): [string, string] => [roleClass(place), colour]),
  ]
}

/** Rules that give each class its colour, within what the selector selects. */
export function classRules(palette: Palette, within: string): string {
  return colours(palette)
    .map(([name, colour]) => `${within} .${name}{color:${colour}}`)
    .join('')
}

/**
 * CSS for a page: both palettes as custom properties (`--paper`, `--ink`, `--role-1` …), and the classes of pictures that
 * are drawn for the theme `page`.
 *
 * @param root selects the element that has the properties; its `color-scheme` says which palette holds
 */
export function pageCss(root = ':root'): string {
  const bright = new Map(colours(light))
  const pairs = colours(dark).map(([name, colour]) => `  --${name}: light-dark(${bright.get(name)}, ${colour});\n`)
  const classes = colours(light).map(([name]) => `.${name} {\n  color: var(--${name});\n}\n`)
  return `${root} {\n  color-scheme: light dark;\n${pairs.join('')}}\n${classes.join('')}`
}
