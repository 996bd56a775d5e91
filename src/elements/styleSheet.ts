import { colours, dark, light } from '../pictures/palette.ts'
import { fontFamily } from '../pictures/svgPicture.ts'

/**
 * The CSS of an element. Its colours follow the color-scheme of the page; each can be set from outside as a custom property:
 * `--career-ink`, `--career-quiet`, `--career-rule`, `--career-paper`, `--career-role-1` to `--career-role-6`, and the font
 * as `--career-font`.
 */
export function styleSheet(): string {
  const bright = new Map(colours(light))
  const classes = colours(dark).map(([name, colour]) => {
    return `.${name}{color:var(--career-${name},light-dark(${bright.get(name)},${colour}))}`
  })
  return `:host{display:block;margin-block:1em;font-family:var(--career-font,${fontFamily});line-height:1.45}
:host([hidden]){display:none}
${classes.join('')}
svg{display:block;max-width:100%;height:auto;font-family:inherit}
p{margin:0 0 .75em;max-width:68ch}
.waiting{min-height:var(--career-height,22rem)}
a,button,summary{color:inherit;font:inherit}
summary{cursor:pointer}
h3{margin:.75em 0 .25em;font-size:1em}
ul,ol{margin:0;padding-inline-start:1.5em}
footer{margin-top:.75em;font-size:.875em}
footer>*+*{margin-inline-start:1em}
:focus-visible{outline:2px solid currentColor;outline-offset:2px}`
}
