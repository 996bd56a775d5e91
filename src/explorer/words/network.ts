/** Words of what stands around a career, skill or library. */
export const network = {
  title: 'What stands around it',
}
