import { type ReactNode, useState } from 'react'
import { AnyFinder, type FoundThing } from '../choosing/AnyFinder.tsx'
import { KnownList } from '../known/KnownList.tsx'
import { useKnown } from '../known/known.ts'
import { useTitle } from '../shell/useTitle.ts'
import { words } from '../words/words.ts'
import { FoundOne } from './FoundOne.tsx'
import { keepText, keptText } from './keptText.ts'
import { TextView } from './TextView.tsx'
import { WaysIn } from './WaysIn.tsx'
import './start.css'

/** The first page: one question, and ways in. */
export default function Start(): ReactNode {
  useTitle(undefined)
  const { marks, isShared } = useKnown()
  const [text, setText] = useState(keptText)
  const [found, setFound] = useState<FoundThing>()
  function read(next: string): void {
    keepText(next)
    setText(next)
    setFound(undefined)
  }
  return (
    <>
      <h1>{words.start.headline}</h1>
      {text === '' ? (
        <>
          <div className="start-box">
            <AnyFinder
              label={words.start.label}
              placeholder={words.start.placeholder}
              types={['ROLE', 'SKILL', 'LIBRARY']}
              onChoose={setFound}
              onText={read}
            />
            <p className="quiet hint">{words.start.hint}</p>
          </div>
          {found && <FoundOne key={found.id} thing={found} />}
          {(marks.length > 0 || isShared) && <KnownList />}
          <WaysIn onText={read} />
        </>
      ) : (
        <TextView text={text} onRead={read} />
      )}
    </>
  )
}
