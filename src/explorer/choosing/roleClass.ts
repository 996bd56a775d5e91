import { roleClass as colourClass, colouredRoles } from '../../pictures/palette.ts'

/** The most careers that can be told apart by colour. */
export const mostRoles = colouredRoles

/** The class that gives the colour of a role, by its place among those chosen, from 0. A colour means a role, nothing else. */
export function roleClass(place: number): string {
  return place < mostRoles ? colourClass(place) : 'ink'
}
