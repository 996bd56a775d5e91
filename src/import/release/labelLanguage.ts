import { ownLanguage } from '../../names/languageTag.ts'
import { folded } from '../../names/normalised.ts'
import { BrokenFile } from './brokenFile.ts'
import type { Draft, DraftNode } from './draft.ts'

/** Some names are the same in many languages: of ESCO's, up to 4 % in Dutch. */
const mostAlike = 0.5

/** Of fewer names, all may be alike by chance. */
const fewestCompared = 10

/**
 * Refuses names that are those of the graph itself, as in an English file that was given another name.
 *
 * @param nameOf the name that the graph has for a node
 * @throws BrokenFile if more than half of the names of a file are English
 */
export function refuseOwnNames({ labels }: Draft, language: string, nameOf: (node: DraftNode) => string): void {
  if (language.split('-')[0] === ownLanguage) return
  const counts = new Map<string, { rows: number; alike: number }>()
  for (const [node, { preferred, locator }] of labels) {
    const count = counts.get(locator as string) ?? { rows: 0, alike: 0 }
    counts.set(locator as string, count)
    count.rows++
    if (folded(preferred as string) === folded(nameOf(node))) count.alike++
  }
  for (const [file, { rows, alike }] of counts) {
    if (rows < fewestCompared || alike <= rows * mostAlike) continue
    throw new BrokenFile(
      `${file}_${language}.csv`,
      `${alike} of its ${rows} names are the English ones; it should have names in ${language}`,
    )
  }
}
