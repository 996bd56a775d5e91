import { useCombobox } from 'downshift'
import { type ReactNode, useState } from 'react'
import { RoleFinderDocument } from '../asking/generated/documents.ts'
import type { RoleFinderQuery } from '../asking/generated/operations.ts'
import { useAnswer } from '../asking/useAnswer.ts'
import { usePlace } from '../place/usePlace.ts'
import { words } from '../words/words.ts'

/** A career that was found. */
export type FoundRole = RoleFinderQuery['search']['nodes'][number]

/** Finds a career by its title while somebody types. */
export function RoleFinder({
  label,
  exclude,
  onChoose,
}: {
  readonly label: string
  /** Slugs that are not offered. */
  readonly exclude: readonly string[]
  readonly onChoose: (role: FoundRole) => void
}): ReactNode {
  const [{ language }] = usePlace()
  const [query, setQuery] = useState('')
  const isQuestion = /[\p{L}\p{N}]/u.test(query)
  const { data, isPlaceholderData } = useAnswer(RoleFinderDocument, isQuestion ? { query, language } : undefined)
  const items = isQuestion ? (data?.search.nodes ?? []).filter(({ slug }) => !exclude.includes(slug)) : []
  const { isOpen, highlightedIndex, getLabelProps, getInputProps, getMenuProps, getItemProps } = useCombobox<FoundRole>(
    {
      items: items as FoundRole[],
      inputValue: query,
      selectedItem: null,
      itemToString: (item) => item?.label ?? '',
      onSelectedItemChange({ selectedItem }) {
        if (!selectedItem) return
        setQuery('')
        onChoose(selectedItem)
      },
    },
  )
  const isNothing = isOpen && isQuestion && data !== undefined && !isPlaceholderData && items.length === 0
  return (
    <div className="finder">
      <label {...getLabelProps()}>{label}</label>
      <input
        {...getInputProps({
          placeholder: words.choosing.placeholder,
          autoComplete: 'off',
          spellCheck: false,
          enterKeyHint: 'search',
          // Through onInputValueChange, fast typing would lose letters.
          onChange: (event) => setQuery(event.currentTarget.value),
        })}
      />
      <ul {...getMenuProps({ className: isOpen && items.length > 0 ? 'found' : 'found empty' })}>
        {isOpen &&
          items.map((item, index) => (
            <li
              key={item.slug}
              {...getItemProps({ item, index, className: index === highlightedIndex ? 'option current' : 'option' })}
            >
              {item.label}
              {'source' in item && <small>{item.source.title}</small>}
            </li>
          ))}
      </ul>
      <p className="none" role="status">
        {isNothing ? words.choosing.none(query) : ''}
      </p>
    </div>
  )
}
