/** Words of the way to a career. */
export const transition = {
  title: 'Plan a change',
}
