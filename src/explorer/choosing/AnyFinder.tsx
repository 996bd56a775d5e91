import { useCombobox } from 'downshift'
import { type ClipboardEvent, type KeyboardEvent, type ReactNode, useEffect, useState } from 'react'
import { AnyFinderDocument } from '../asking/generated/documents.ts'
import type { AnyFinderQuery, SearchType } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'
import { isText } from './isText.ts'

/** A career, skill or library that was found. */
export type FoundThing = Extract<
  AnyFinderQuery['search']['nodes'][number],
  { readonly __typename: 'Role' | 'Skill' | 'Library' }
>

/** Finds careers, skills and libraries by name while somebody types; what is no name may be read as a text. */
export function AnyFinder({
  label,
  placeholder,
  types,
  exclude = [],
  onChoose,
  onText,
}: {
  readonly label: string
  readonly placeholder: string
  readonly types: readonly SearchType[]
  /** Slugs that are not offered. */
  readonly exclude?: readonly string[] | undefined
  readonly onChoose: (thing: FoundThing) => void
  /** Takes what was pasted or written as a text. */
  readonly onText?: ((text: string) => void) | undefined
}): ReactNode {
  const [{ language }] = usePlace()
  const [query, setQuery] = useState('')
  const [entered, setEntered] = useState<string>()
  const isQuestion = /[\p{L}\p{N}]/u.test(query)
  const { data, isPlaceholderData } = useAnswer(
    AnyFinderDocument,
    isQuestion ? { query, types: types as SearchType[], language } : undefined,
  )
  const isFresh = data !== undefined && !isPlaceholderData
  const things = isQuestion ? (data?.search.nodes ?? []).filter(isThing) : []
  const found = things.filter(({ slug }) => !exclude.includes(slug))
  const asText = onText !== undefined && isQuestion && (/\p{L}\s+\S/u.test(query) || (isFresh && found.length === 0))
  const items: readonly (FoundThing | 'text')[] = asText ? [...found, 'text'] : found
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox({
    items: [...items],
    inputValue: query,
    selectedItem: null,
    itemToString: (item) => (item === null || item === 'text' ? query : item.label),
    onSelectedItemChange: ({ selectedItem }) => selectedItem && choose(selectedItem),
  })
  function choose(item: FoundThing | 'text'): void {
    setQuery('')
    if (item === 'text') onText?.(query)
    else onChoose(item)
  }
  function paste(event: ClipboardEvent<HTMLInputElement>): void {
    const pasted = event.clipboardData.getData('text')
    if (onText === undefined || !isText(pasted)) return
    event.preventDefault()
    setQuery('')
    onText(query === '' ? pasted : `${query} ${pasted}`)
  }
  function enter(event: KeyboardEvent<HTMLInputElement>): void {
    if (event.key !== 'Enter' || highlightedIndex >= 0 || !isQuestion) return
    event.preventDefault()
    setEntered(query)
  }
  // Enter takes the first answer, once it is there: never one to an earlier question.
  const isDue = entered !== undefined && entered === query && isFresh
  useEffect(() => {
    if (!isDue) return
    setEntered(undefined)
    if (items[0] !== undefined) choose(items[0])
  })
  const isShown = isOpen && items.length > 0
  return (
    <div className="finder">
      <label {...getLabelProps()}>{label}</label>
      <input
        {...getInputProps({
          placeholder,
          autoComplete: 'off',
          spellCheck: false,
          enterKeyHint: 'search',
          // Through onInputValueChange, fast typing would lose letters.
          onChange: (event) => setQuery(event.currentTarget.value),
          onPaste: paste,
          onKeyDown: enter,
        })}
      />
      <ul {...getMenuProps({ className: isShown ? 'found' : 'found empty' })}>
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item === 'text' ? item : item.id}
              {...getItemProps({ item, index, className: index === highlightedIndex ? 'option current' : 'option' })}
            >
              {item === 'text' ? words.choosing.readAsText(query) : item.label}
              {item !== 'text' && <small>{words.choosing.kindAndSource(item.__typename, item.source.title)}</small>}
            </li>
          ))}
      </ul>
      <p className="none" role="status">
        {isOpen && isQuestion && isFresh && items.length === 0 ? words.choosing.nothing(query) : ''}
      </p>
    </div>
  )
}

function isThing(node: AnyFinderQuery['search']['nodes'][number]): node is FoundThing {
  return node.__typename === 'Role' || node.__typename === 'Skill' || node.__typename === 'Library'
}
