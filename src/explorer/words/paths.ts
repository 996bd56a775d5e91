/** Words of careers on the way to another. */
export const paths = {
  title: 'Ways to a career',
}
