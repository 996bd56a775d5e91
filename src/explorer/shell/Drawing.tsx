import type { ReactNode } from 'react'

/**
 * A drawing that our own functions made (src/pictures): they escape every text in it.
 *
 * @param svg the text of one SVG element
 */
export function Drawing({ svg, className }: { readonly svg: string; readonly className: string }): ReactNode {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: see above
  return <div className={className} dangerouslySetInnerHTML={{ __html: svg }} />
}
