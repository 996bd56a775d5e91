import { ladder } from '../pictures/ladder.ts'
import { andMore, distinct, type ElementView, readable, required } from './elementView.ts'
import { TransitionPictureDocument } from './generated/documentStrings.ts'

/** The way from a role to another. */
export const transitionView: ElementView = {
  tag: 'career-transition',
  attributes: ['from', 'to'],
  async shown(given, ask) {
    const from = required(given, 'from', 'it should be the slug of the role to start from')
    const to = required(given, 'to', 'it should be the slug of the role to get to')
    const language = given['language'] || undefined
    const variables = { from, to, first: 8, ...(language && { language }) }
    const { sentence, reason, ...transition } = (await ask(TransitionPictureDocument, variables)).transition
    const { steps, stepCount } = transition
    return {
      sentence: [sentence, ...(reason === null ? [] : [reason])].join(' '),
      // The sentence stands above the picture.
      picture: (width) => ladder(transition, { width, theme: 'page' }),
      list: [
        {
          heading: `What to learn, in this order: ${stepCount}`,
          isOrdered: true,
          items: [
            ...steps.map(({ feature, nearest }) => feature.label + (nearest ? ` (near to ${nearest.label})` : '')),
            ...andMore(stepCount, steps.length),
          ],
        },
      ],
      page: `transition?from=${readable(from)}&to=${readable(to)}`,
      sources: distinct([transition.from, transition.to].flatMap((role) => (role === null ? [] : [role.source]))),
    }
  },
}
