import type { z } from 'zod'
import { DefectiveFile } from './defect.ts'
import { fieldName } from './fieldName.ts'
import { type DatasetFile, datasetFormat } from './format.ts'
import { type FieldPath, type Inconsistency, inconsistencies } from './inconsistencies.ts'
import { languagesAsLibraries } from './languagesAsLibraries.ts'
import { readJson } from './readJson.ts'
import { readYaml } from './readYaml.ts'
import { unkeepable } from './unkeepable.ts'

/** A dataset file that was read. */
export interface ParsedDataset {
  readonly dataset: DatasetFile
  /** The error for what turned out to be wrong in it. */
  readonly refuse: (found: readonly Inconsistency[]) => DefectiveFile
}

/**
 * Reads a dataset file, YAML or JSON.
 *
 * @param text what the file holds
 * @param file its name, for error messages; .yaml and .yml are YAML, another may be JSON
 * @throws DefectiveFile listing every defect by line and field
 */
export function parseDataset(text: string, file: string): DatasetFile {
  return parsedDataset(text, file).dataset
}

/** The same, with a way to report what turns out to be wrong later. */
export function parsedDataset(text: string, file: string): ParsedDataset {
  const content = text.replace(/^\ufeff/, '').replaceAll(/\r\n?/g, '\n')
  const isJson = /^\s*\{/.test(content) && !/\.ya?ml$/i.test(file)
  const { value, lines } = (isJson ? readJson : readYaml)(content, file)
  const refuseAt = (issues: readonly Inconsistency[]) => {
    const places = lines(issues.map(({ path }) => path))
    return new DefectiveFile(
      file,
      issues
        .map(({ path, message }, number) => ({ line: places[number]!, field: fieldName(path), message }))
        .sort((a, b) => a.line - b.line),
    )
  }
  if (value === null || value === undefined) throw refuseAt([{ path: [], message: 'there is no dataset in it' }])
  const result = datasetFormat.safeParse(value, { reportInput: true })
  if (!result.success) throw refuseAt(result.error.issues.flatMap(nearest))
  const { dataset, written } = languagesAsLibraries(result.data)
  const refuse = (issues: readonly Inconsistency[]) =>
    refuseAt(issues.map(({ path, message }) => ({ path: written(path), message })))
  const found = [...inconsistencies(dataset), ...unkeepable(dataset)]
  if (found.length > 0) throw refuse(found)
  return { dataset, refuse }
}

/**
 * What an issue says to the writer of the file. Of a value that may take several forms, the form counts that the
 * writer most likely meant: the one that the value agrees with the furthest.
 */
function nearest(issue: z.core.$ZodIssue): Inconsistency[] {
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
