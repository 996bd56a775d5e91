import type { Fact } from '../release/fact.ts'
import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'

/** A work activity, with a broader one if known. From 30.3 on, the content model contains it already. */
function activity(id: string, title: string, broader: string | undefined, locator: string): Fact[] {
  const name = title.replace(/\.$/, '')
  const values = { name, kind: 'ACTIVITY', code: id }
  const facts: Fact[] = [{ node: 'skills', id, slug: slugged(name), values, repeated: 'merge' }]
  if (broader !== undefined) {
    facts.push({
      edge: 'broader',
      from: id,
      to: broader,
      values: { locator },
      repeated: 'merge',
    })
  }
  return facts
}

/** Intermediate work activities; from 30.3 on, the content model contains them. */
export const intermediateActivities = sourceFile({
  name: 'IWA Reference',
  paths: ['IWA Reference.txt', 'IWA Reference.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/iwa_reference.html',
  columns: ['Element ID', 'IWA ID', 'IWA Title'],
  row({ 'Element ID': element, 'IWA ID': id, 'IWA Title': title }, known) {
    if (!id || !title) return { reject: 'IWA ID or IWA Title is empty' }
    return { facts: activity(id, title, known.node('skills', element) && element, 'IWA Reference') }
  },
})

/** Detailed work activities, shared by tasks of many occupations. */
export const detailedActivities = sourceFile({
  name: 'DWA Reference',
  paths: ['GWAs to IWAs to DWAs.txt', 'GWAs to IWAs to DWAs.csv', 'DWA Reference.txt', 'DWA Reference.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/dwa_reference.html',
  columns: ['Element ID', 'IWA ID', 'DWA ID', 'DWA Title'],
  renamed: {
    'Element ID': 'GWA Element ID',
    'IWA ID': 'IWA Element ID',
    'DWA ID': 'DWA Element ID',
    'DWA Title': 'DWA Element Name',
  },
  row({ 'Element ID': element, 'IWA ID': intermediate, 'DWA ID': id, 'DWA Title': title }, known, locator) {
    if (!id || !title) return { reject: 'DWA ID or DWA Title is empty' }
    const broader = [intermediate, element].find((other) => known.node('skills', other))
    return { facts: activity(id, title, broader, locator) }
  },
})
