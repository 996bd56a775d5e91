import { join } from 'node:path'
import { address, askServer, type Run, run } from '../support/commandLine.ts'
import type { Prepared } from './faultList.ts'
import { smallDisk } from './place.ts'

const tiny = join(import.meta.dirname, '../import/tiny.yaml')

/**
 * A server on the embedded database, whose disk fills up: first while it is made, which has to be said and to be made
 * good when there is room, then while it serves, and last while an import writes.
 */
export async function embedded(): Promise<Prepared> {
  const disk = await smallDisk(400)
  const settings = { DATA_DIR: disk.folder }
  const ending = async (started: Run, code: number) => {
    if ((await started.ended) !== code) throw new Error(`It should have ended with ${code}:\n${started.output()}`)
  }
  disk.fill()
  await ending(run(['migrate'], settings), 1)
  disk.free()
  const server = run(['serve'], settings)
  return {
    scene: {
      databases: undefined,
      server,
      url: await address(server),
      async remove() {
        server.process.kill('SIGTERM')
        await ending(server, 0)
      },
    },
    begin: () => disk.fill(),
    end: () => disk.free(),
    async afterwards() {
      disk.fill()
      await ending(run(['import', 'dataset', tiny], settings), 1)
      disk.free()
      await ending(run(['import', 'dataset', tiny], settings), 0)
      const again = run(['serve'], settings)
      const query = '{ importRuns(first: 10) { nodes { dataset } } roles { totalCount } }'
      const { importRuns, roles } = await askServer<{
        importRuns: { nodes: readonly object[] }
        roles: { totalCount: number }
      }>(await address(again), query, false)
      again.process.kill('SIGTERM')
      await ending(again, 0)
      return importRuns.nodes.length === 2 && roles.totalCount > 22 ? 0 : 1
    },
    remove: () => disk.remove(),
  }
}
