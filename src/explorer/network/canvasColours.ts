/** The classes whose colours the picture has. */
const classes = ['paper', 'ink', 'quiet', 'role-1', 'role-2', 'role-3', 'role-4', 'role-5', 'role-6']

/** The colours of the page as it is shown now, for a canvas, which knows no custom properties. */
export function canvasColours(beside: HTMLElement): ReadonlyMap<string, string> {
  const probe = document.createElement('span')
  beside.append(probe)
  const colours = new Map(
    classes.map((name) => {
      probe.className = name
      return [name, getComputedStyle(probe).color]
    }),
  )
  probe.remove()
  return colours
}
