import { sourceFile } from '../release/sourceFile.ts'

/** Other titles of occupations, long and short. */
export const alternateTitles = sourceFile({
  name: 'Alternate Titles',
  paths: ['Job Titles.txt', 'Job Titles.csv', 'Alternate Titles.txt', 'Alternate Titles.csv'],
  required: false,
  specification: 'https://www.onetcenter.org/dictionary/29.3/text/alternate_titles.html',
  columns: ['O*NET-SOC Code', 'Alternate Title'],
  optionalColumns: ['Short Title'],
  renamed: { 'Alternate Title': 'Job Title' },
  row({ 'O*NET-SOC Code': id, 'Alternate Title': title, 'Short Title': short }) {
    if (!title) return { reject: 'Alternate Title is empty' }
    return { facts: [{ update: 'roles', id, values: { aliases: short ? [title, short] : [title] } }] }
  },
})
