/** Words of the pages of careers, skills and libraries. */
export const pages = {
  sources: 'Sources',
}
