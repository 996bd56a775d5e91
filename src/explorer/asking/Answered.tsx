import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { isAnswer } from './answers.ts'

/** Shows an answer, or in plain words that it is on its way or why there is none. */
export function Answered<Data>({
  answer,
  children,
}: {
  readonly answer: UseQueryResult<Data>
  readonly children: (data: Data) => ReactNode
}): ReactNode {
  const { data, error, isPlaceholderData, fetchStatus, refetch } = answer
  if (error !== null && (data === undefined || isAnswer(error))) {
    return <Problem error={error} again={() => refetch()} />
  }
  if (data === undefined) {
    return (
      <p className="waiting" role="status">
        {fetchStatus === 'paused' ? words.asking.offline : words.asking.waiting}
      </p>
    )
  }
  return (
    <div className="answered" aria-busy={isPlaceholderData}>
      {fetchStatus === 'paused' && (
        <p className="notice" role="status">
          {words.asking.offline}
        </p>
      )}
      {children(data)}
    </div>
  )
}

/** An error as a sentence, with a way on where there is one. */
function Problem({ error, again }: { readonly error: Error; readonly again: () => void }): ReactNode {
  if (isAnswer(error)) {
    return (
      <div className="problem" role="alert">
        <p>{error.errors.map(({ message }) => message).join(' ')}</p>
      </div>
    )
  }
  return (
    <div className="problem" role="alert">
      <p>{words.asking.unreachable}</p>
      <p>
        <button type="button" onClick={again}>
          {words.asking.again}
        </button>
      </p>
    </div>
  )
}
