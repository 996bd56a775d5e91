import { slugged } from './slug.ts'

/**
 * A slug that nobody has: the wish itself, or with -2, -3 and so on after it. It is taken from then on.
 *
 * @param wish parts joined by slashes, each as {@link slugged} makes them
 * @param id identifier in the source, for a wish whose last part is empty
 */
export function freeSlug(wish: string, id: string, taken: Set<string>): string {
  const whole = wish.endsWith('/') ? `${wish}${slugged(id.slice(id.lastIndexOf('/') + 1))}` : wish
  let slug = whole
  for (let number = 2; taken.has(slug); number++) slug = `${whole}-${number}`
  taken.add(slug)
  return slug
}
