/** Words for choosing careers. */
export const choosing = {
  find: 'Add a career',
  placeholder: 'For example data scientist',
  remove: (title: string) => `Remove ${title}`,
  chosen: 'Careers compared',
  nothing: (query: string) => `Nothing is called “${query}”. Try another word for it.`,
  readAsText: (text: string) => `See which careers fit “${text}”`,
  kindAndSource: (kind: 'Role' | 'Skill' | 'Library', source: string) =>
    `${{ Role: 'Career', Skill: 'Skill', Library: 'Software' }[kind]} · ${source}`,
}
