import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { parentPort } from 'node:worker_threads'
import { initWasm, Resvg } from '@resvg/resvg-wasm'

// The thread of a Rasterizer: gets SVG, gives PNG.

const require = createRequire(import.meta.url)
const fontFamily = 'Atkinson Hyperlegible Next'
const fonts = join(dirname(require.resolve('@fontsource/atkinson-hyperlegible-next/package.json')), 'files')

/** Letters of western and of other latin scripts, regular and semibold: all that is drawn is in these. */
const names = ['latin-400', 'latin-600', 'latin-ext-400', 'latin-ext-600']

const [fontBuffers] = await Promise.all([
  Promise.all(names.map((name) => readFile(join(fonts, `atkinson-hyperlegible-next-${name}-normal.woff2`)))),
  readFile(require.resolve('@resvg/resvg-wasm/index_bg.wasm')).then(initWasm),
])

parentPort!.on('message', (svg: string) => {
  try {
    const picture = new Resvg(svg, {
      font: { fontBuffers, defaultFontFamily: fontFamily, sansSerifFamily: fontFamily },
    })
    const rendered = picture.render()
    const png = rendered.asPng()
    rendered.free()
    picture.free()
    parentPort!.postMessage({ png }, [png.buffer as ArrayBuffer])
  } catch (error) {
    parentPort!.postMessage({ failure: String(error) })
  }
})
