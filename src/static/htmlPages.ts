import type { Snapshot } from '../graph/snapshot.ts'
import type { HtmlPage } from './htmlPage.ts'

const name = 'Career Lattice'
const purpose = 'See what careers share, what is missing between them, and what to learn first.'

/** Pages of views whose parameters are in the query of the address, which a host of files does not read. */
const views = [
  ['overlap', 'Compare careers'],
  ['transition', 'Plan a change'],
  ['paths', 'Paths between careers'],
  ['graph', 'What stands around a career'],
  ['sources', 'Sources'],
] as const

/** A page for each address that the explorer has (explorer/place/place.ts), the first page first. */
export function htmlPages({ roles, skills, libraries }: Snapshot): HtmlPage[] {
  return [
    { path: '', title: name, description: purpose },
    ...views.map(([folder, title]) => ({ path: `${folder}/`, title: `${title} · ${name}`, description: purpose })),
    ...roles.rows.map(({ slug, title, summary }) => pageOf('roles', slug, title, summary)),
    ...skills.rows.map(({ slug, name, description }) => pageOf('skills', slug, name, description)),
    ...libraries.rows.map(({ slug, name, summary }) => pageOf('libraries', slug, name, summary)),
  ]
}

function pageOf(folder: string, slug: string, title: string, description: string | null): HtmlPage {
  return { path: `${folder}/${slug}/`, title: `${title} · ${name}`, description: description ?? purpose }
}
