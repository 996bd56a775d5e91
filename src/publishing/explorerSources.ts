/** What shows each view, by the first word of its address: files of the explorer. */
const views: Readonly<Record<string, string>> = {
  '': 'start/Start.tsx',
  overlap: 'overlap/Overlap.tsx',
  transition: 'transition/Transition.tsx',
  paths: 'paths/Paths.tsx',
  graph: 'network/Network.tsx',
  roles: 'pages/RolePage.tsx',
  skills: 'pages/SkillPage.tsx',
  libraries: 'pages/LibraryPage.tsx',
  sources: 'pages/Sources.tsx',
}

/**
 * The source files whose scripts a page of the explorer runs besides its first.
 *
 * @param path of the page below that of the server, such as `/roles/data-scientist`
 */
export function explorerSources(path: string): string[] {
  const view = path.split('/', 2)[1]!
  return ['page.tsx', ...(Object.hasOwn(views, view) ? [views[view]!] : [])]
}
