import type { z } from 'zod'
import { DefectiveFile } from './defect.ts'
import { fieldName } from './fieldName.ts'
import { type DatasetFile, datasetFormat } from './format.ts'
import { type FieldPath, type Inconsistency, inconsistencies, type Reference } from './inconsistencies.ts'
import { type DatasetText, joinTexts } from './joinTexts.ts'
import { languagesAsLibraries } from './languagesAsLibraries.ts'
import { unkeepable } from './unkeepable.ts'

/** A dataset that was read. */
export interface ParsedDataset<Refusal extends Error = DefectiveFile> {
  readonly dataset: DatasetFile
  /** What it refers to that it does not describe itself: nodes that must be in the graph. */
  readonly foreign: readonly Reference[]
  /** The error for what turned out to be wrong in it. */
  readonly refuse: (found: readonly Inconsistency[]) => Refusal
}

/**
 * Reads a dataset that describes everything it refers to.
 *
 * @param text what its file holds
 * @param file name of the file, for error messages; .yaml and .yml are YAML, another may be JSON
 * @throws DefectiveFile listing every defect by line and field
 */
export function parseDataset(text: string, file: string): DatasetFile {
  const { dataset, foreign, refuse } = parsedDataset([{ name: file, text }])
  if (foreign.length > 0) throw refuse(foreign.map((reference) => unknownReference(reference, 'in this file')))
  return dataset
}

/** What is wrong with a reference to a node that is nowhere. */
export function unknownReference({ path, singular, slug, near }: Reference, where: string): Inconsistency {
  return { path, message: `there is no ${singular} "${slug}" ${where}${near ? `; did you mean "${near}"?` : ''}` }
}

/**
 * Reads a dataset of one file or of several.
 *
 * @throws DefectiveFile listing every defect by file, line and field
 */
export function parsedDataset(texts: readonly DatasetText[]): ParsedDataset {
  const { value, lines } = joinTexts(texts)
  const refuseAt = (issues: readonly Inconsistency[]) => {
    const places = lines(issues.map(({ path }) => path))
    const others = lines(issues.map(({ path, at }) => at ?? path))
    const defects = issues.map(({ message, at }, number) => {
      const { file, line, path } = places[number]!
      const other = others[number]!
      const where = `${fieldName(other.path)}${other.file === file ? '' : ` in ${other.file}`}`
      return { file, line, field: fieldName(path), message: at === undefined ? message : `${message} ${where}` }
    })
    const order = new Map(texts.map(({ name }, place) => [name, place]))
    defects.sort((a, b) => order.get(a.file)! - order.get(b.file)! || a.line - b.line)
    return new DefectiveFile(texts[0]!.name, defects)
  }
  return checkedDataset(value, refuseAt)
}

/**
 * Checks what the files of a dataset say, read as one.
 *
 * @param refuseAt makes the error of what is wrong, given by paths in `value`
 */
export function checkedDataset<Refusal extends Error>(
  value: unknown,
  refuseAt: (issues: readonly Inconsistency[]) => Refusal,
): ParsedDataset<Refusal> {
  if (value === null || value === undefined) throw refuseAt([{ path: [], message: 'there is no dataset in it' }])
  const result = datasetFormat.safeParse(value, { reportInput: true })
  if (!result.success) throw refuseAt(result.error.issues.flatMap(nearest))
  const { dataset, written } = languagesAsLibraries(result.data)
  const refuse = (issues: readonly Inconsistency[]) =>
    refuseAt(issues.map(({ path, at, ...rest }) => ({ ...rest, path: written(path), ...(at && { at: written(at) }) })))
  const { found, foreign } = inconsistencies(dataset)
  const wrong = [...found, ...unkeepable(dataset)]
  if (wrong.length > 0) throw refuse(wrong)
  return { dataset, foreign, refuse }
}

/**
 * What an issue says to the writer of the file. Of a value that may take several forms, the form counts that the
 * writer most likely meant: the one that the value agrees with the furthest.
 */
export function nearest(issue: z.core.$ZodIssue): Inconsistency[] {
  const path = issue.path as FieldPath
  if (issue.code === 'invalid_key') return issue.issues.map(({ message }) => ({ path, message }))
  if (issue.code === 'invalid_type' && issue.input === undefined) return [{ path, message: 'this field is missing' }]
  if (issue.code !== 'invalid_union') return [{ path, message: issue.message }]
  const forms = issue.errors.map((issues) =>
    issues.flatMap(nearest).map((inner) => ({ ...inner, path: [...path, ...inner.path] })),
  )
  const depth = (form: readonly Inconsistency[]) => Math.max(...form.map((inner) => inner.path.length))
  const [furthest] = forms.toSorted((a, b) => depth(b) - depth(a))
  return furthest && depth(furthest) > path.length ? furthest : [{ path, message: issue.message }]
}
