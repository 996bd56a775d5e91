/** Words of the comparison of careers. */
export const overlap = {
  title: 'Compare careers',
  choose: 'Choose two to six careers to see what they share.',
}
