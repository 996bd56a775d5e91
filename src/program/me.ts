import { writeFile } from 'node:fs/promises'
import { isBuiltin } from 'node:module'
import { reasonOf } from '../db/reasonOf.ts'
import { practice } from '../pictures/practice.ts'
import { adviceSentence } from '../project/adviceSentence.ts'
import { careerAdvice, type PractisedCareer } from '../project/careerAdvice.ts'
import { type ProjectFiles, projectFiles } from '../project/projectFiles.file.ts'
import { type ProjectUses, projectUses } from '../project/projectUses.ts'
import { preparedGraph } from './preparedGraph.ts'

/** How many careers are named. */
const mostCareers = 3

/** What is printed, and what the reader has to be told beside it. */
export interface Told {
  readonly output: string
  readonly notes: readonly string[]
}

/** How wide the picture is, in CSS pixels: as wide as a README on GitHub shows it. */
const pictureWidth = 720

/** How a project is told of. */
export interface Telling {
  /** Whether to give data instead of a paragraph. */
  readonly json: boolean
  /** A file to draw it to, as SVG. */
  readonly svg: string | undefined
}

/**
 * Says which careers a project practises. Reads the folder and the prepared graph, and keeps nothing but the picture.
 *
 * @param log called with a line before something takes long
 * @throws Error if there is no such folder, or the picture cannot be written
 */
export async function me(folder: string, { json, svg }: Telling, log: (line: string) => void): Promise<Told> {
  const project = await projectFiles(folder)
  const snapshot = await preparedGraph(log)
  const found = projectUses(snapshot, project, isBuiltin)
  const careers = careerAdvice(snapshot, found.uses, mostCareers)
  const paragraph = adviceSentence(snapshot, found, careers, project.unreadable)
  const output = json ? JSON.stringify(dataOf(project, found, careers, paragraph), undefined, 2) : paragraph
  if (svg === undefined) return { output, notes: notesOn(project) }
  await writePicture(svg, project.name, careers)
  return { output, notes: [...notesOn(project), `The picture is in ${svg}`] }
}

/** Draws for readers in light and dark: whichever they prefer. */
async function writePicture(path: string, project: string, careers: readonly PractisedCareer[]): Promise<void> {
  const drawn = careers.map(({ role, readiness, uses }) => {
    return { role, readiness, uses: uses.map(({ name }) => ({ label: name })) }
  })
  const picture = practice({ project, careers: drawn }, { width: pictureWidth, theme: 'auto' })
  try {
    await writeFile(path, picture)
  } catch (error) {
    throw new Error(
      `The picture cannot be written to "${path}": ${reasonOf(error)}. Give --svg the path of a file that you may write.`,
    )
  }
}

function dataOf(
  { name, files, isCut, unreadable }: ProjectFiles,
  { uses, unrecognized }: ProjectUses,
  careers: readonly PractisedCareer[],
  paragraph: string,
) {
  return {
    project: name,
    filesRead: files.length,
    isCut,
    unreadable,
    paragraph,
    careers: careers.map(({ role: { slug, title }, fit, readiness, uses, next }) => ({
      slug,
      title,
      fit,
      readiness,
      uses: uses.map(({ slug }) => slug),
      next: next.map(({ feature: { slug, name }, gain, advertised, importance, isEssential }) => {
        return { slug, name, gain, advertised, importance, isEssential }
      }),
    })),
    uses: uses.map(({ feature: { type, slug, name }, files, isDeclared, forDevelopment }) => {
      return { type, slug, name, files, isDeclared, forDevelopment }
    }),
    unrecognized,
  }
}

function notesOn({ files, isCut }: ProjectFiles): string[] {
  if (!isCut) return []
  return [`The folder holds more than is read: this is from the ${files.length} files nearest to its top.`]
}
