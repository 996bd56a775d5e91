import type { Fact } from '../release/fact.ts'
import { slugged } from '../release/slug.ts'
import { sourceFile } from '../release/sourceFile.ts'

/** Skills (2.A, 2.B), knowledge (2.C) and generalized work activities (4.A), and the headings above them. */
const wanted = /^(2\.[ABC]|4\.A)(\.|$)/

/** The hierarchy of all elements of O*NET. It is read after the ratings, to which it adds headings. */
export const contentModel = sourceFile({
  name: 'Content Model Reference',
  paths: ['Content Model Reference.txt', 'Content Model Reference.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/content_model_reference.html',
  columns: ['Element ID', 'Element Name', 'Description'],
  manyLines: ['Description'],
  row({ 'Element ID': id, 'Element Name': title, Description: description }, known) {
    if (!id || !title) return { reject: 'Element ID or Element Name is empty' }
    if (!wanted.test(id)) return { skip: 'neither a skill nor knowledge nor a work activity' }
    // Ids of five parts are generalized work activities; from 30.3 on, longer ones are intermediate and detailed ones.
    const activity = id.split('.').length >= 5
    const kind = activity ? 'ACTIVITY' : 'GROUP'
    const name = title.replace(/\.$/, '')
    const slug = activity ? slugged(name) : `group/${slugged(name)}`
    const facts: Fact[] = known.node('skills', id)
      ? [{ update: 'skills', id, values: { description } }]
      : [{ node: 'skills', id, slug, values: { name, kind, description: description || null, code: id } }]
    const broader = id.slice(0, id.lastIndexOf('.'))
    if (wanted.test(broader)) {
      const values = { locator: 'Content Model Reference' }
      facts.push({ edge: 'broader', from: id, to: broader, values })
    }
    return { facts }
  },
})
