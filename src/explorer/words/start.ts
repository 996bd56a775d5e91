/** Words of the first page. */
export const start = {
  headline: 'What do careers share, and how do you get from one to another?',
  label: 'Your job, or what you know',
}
