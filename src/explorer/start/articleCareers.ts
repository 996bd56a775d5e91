/** The careers to begin with, by the titles that are shown until the answer is there. */
export const articleCareers = [
  { slug: 'python-developer', title: 'Python Developer' },
  { slug: 'data-scientist', title: 'Data Scientist' },
  { slug: 'machine-learning-engineer', title: 'Machine Learning Engineer' },
  { slug: 'web-developer', title: 'Web Developer' },
  { slug: 'automation-engineer', title: 'Automation Engineer' },
] as const

/** The dataset that they belong to. */
export const articleDataset = 'python-careers'
