import type { ReactNode } from 'react'
import { nodeShape } from '../../pictures/nodeShape.ts'
import { Drawing } from '../shell/Drawing.tsx'
import { words } from '../words/words.ts'
import type { ThingKind } from './thing.ts'

/** What the shapes and colours of the picture mean. */
export function Legend({ kinds }: { readonly kinds: readonly ThingKind[] }): ReactNode {
  return (
    <ul className="legend" aria-label={words.network.legend}>
      {kinds.map((kind) => (
        <li key={kind}>
          <Drawing
            className="shape"
            svg={`<svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">${nodeShape(kind, 8, 8, 6, 'ink')}</svg>`}
          />
          {words.network.things[kind].one}
        </li>
      ))}
      <li>{words.network.legendColour}</li>
    </ul>
  )
}
