/**
 * The Python code of a Jupyter notebook, cell by cell; empty for a notebook in another language, or a file that is none.
 * Commands that install packages stay, with what they begin with: `!pip install pandas`.
 */
export function notebookCode(text: string): string {
  let notebook: unknown
  try {
    notebook = JSON.parse(text)
  } catch {
    // A file that was cut off, or is no notebook.
    return ''
  }
  const { cells, worksheets, metadata } = (notebook ?? {}) as Notebook
  const language = metadata?.kernelspec?.language ?? metadata?.language_info?.name ?? 'python'
  if (!/^python/i.test(String(language))) return ''
  const all = listed(cells).length > 0 ? listed(cells) : listed(worksheets).flatMap((sheet) => listed(sheet?.cells))
  const codes = all.filter((cell) => cell?.cell_type === 'code').map((cell) => joined(cell.source ?? cell.input))
  // A cell in another language begins with two signs.
  return codes.filter((code) => !/^\s*%%(?!time|capture|prun|memit)/.test(code)).join('\n')
}

interface Cell {
  readonly cell_type?: unknown
  readonly source?: unknown
  readonly input?: unknown
}

interface Notebook {
  readonly cells?: unknown
  readonly worksheets?: unknown
  readonly metadata?: {
    readonly kernelspec?: { readonly language?: unknown }
    readonly language_info?: { readonly name?: unknown }
  }
}

function listed(value: unknown): (Cell & { readonly cells?: unknown })[] {
  return Array.isArray(value) ? value : []
}

function joined(source: unknown): string {
  return Array.isArray(source) ? source.join('') : typeof source === 'string' ? source : ''
}
