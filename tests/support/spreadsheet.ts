import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'
import { ZipFile } from 'yazl'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packaged = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** Writes an .xlsx file of one sheet, whose cells are texts, or numbers as they are written. */
export async function writeSpreadsheet(path: string, rows: readonly (readonly (string | number)[])[]): Promise<void> {
  const cells = rows.map((row, place) => {
    const inner = row.map((cell, column) => {
      const name = `${String.fromCharCode(65 + column)}${place + 1}`
      if (cell === '') return ''
      return typeof cell === 'number'
        ? `<c r="${name}"><v>${cell}</v></c>`
        : `<c r="${name}" t="inlineStr"><is><t>${cell}</t></is></c>`
    })
    return `<row r="${place + 1}">${inner.join('')}</row>`
  })
  const parts: Record<string, string> = {
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packaged}"><Relationship Id="rId1" Type="${relationships}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`,
    'xl/worksheets/sheet1.xml': `<worksheet xmlns="${main}"><sheetData>${cells.join('')}</sheetData></worksheet>`,
  }
  const zip = new ZipFile()
  for (const [name, text] of Object.entries(parts)) zip.addBuffer(Buffer.from(`<?xml version="1.0"?>${text}`), name)
  zip.end()
  await pipeline(zip.outputStream, createWriteStream(path))
}
