import { regionName } from '../pictures/regionName.ts'
import { strands } from '../pictures/strands.ts'
import { AttributeProblem, andMore, distinct, type ElementView, readable } from './elementView.ts'
import { OverlapPictureDocument } from './generated/documentStrings.ts'

const shouldBe = 'it should be the slugs of 2 to 6 different roles with commas between'

/** What roles share and what each has alone. */
export const overlapView: ElementView = {
  tag: 'career-overlap',
  attributes: ['roles'],
  async shown({ roles: text = '', language = '' }, ask) {
    const roles = text.split(',').flatMap((slug) => (slug.trim() === '' ? [] : [slug.trim()]))
    if (roles.length < 2 || roles.length > 6 || new Set(roles).size < roles.length) {
      throw new AttributeProblem('roles', text, shouldBe)
    }
    const { overlap } = await ask(OverlapPictureDocument, { roles, first: 12, ...(language && { language }) })
    return {
      sentence: overlap.sentence,
      // The sentence stands above the picture.
      picture: (width) => strands({ roles: overlap.roles, regions: overlap.regions }, { width, theme: 'page' }),
      list: overlap.regions.map(({ roles: own, featureCount, features }) => {
        const slugs = new Set(own.map(({ slug }) => slug))
        const present = overlap.roles.map(({ slug }) => slugs.has(slug))
        return {
          heading: `${regionName(overlap.roles, present)}: ${featureCount}`,
          items: [...features.map(({ feature }) => feature.label), ...andMore(featureCount, features.length)],
        }
      }),
      page: `overlap?roles=${readable(overlap.roles.map(({ slug }) => slug).join())}`,
      sources: distinct(overlap.roles.map(({ source }) => source)),
    }
  },
}
