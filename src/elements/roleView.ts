import { needs } from '../pictures/needs.ts'
import { AttributeProblem, andMore, type ElementView, readable, required } from './elementView.ts'
import { RolePictureDocument } from './generated/documentStrings.ts'

/** What a role is for, and what it asks for first. */
export const roleView: ElementView = {
  tag: 'career-role',
  attributes: ['slug'],
  async shown(given, ask) {
    const slug = required(given, 'slug', 'it should be the slug of a role')
    const language = given['language'] || undefined
    const { role } = await ask(RolePictureDocument, { slug, first: 8, ...(language && { language }) })
    if (role === null) throw new AttributeProblem('slug', slug, 'there is no such role')
    const lists = [['Skills', role.skills] as const, ['Software', role.libraries] as const]
    return {
      // What the role is for is in the picture, below its title.
      sentence: '',
      picture: (width) => needs(role, { width, theme: 'page' }),
      list: lists.map(([name, { totalCount, edges }]) => ({
        heading: `${name}: ${totalCount}`,
        isOrdered: true,
        items: [...edges.map(({ node }) => node.label), ...andMore(totalCount, edges.length)],
      })),
      page: `roles/${readable(role.slug)}`,
      sources: [role.source],
    }
  },
}
