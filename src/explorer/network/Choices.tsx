import type { ReactNode } from 'react'
import { words } from '../words/words.ts'
import { type Choosable, type Selection, toggled } from './selection.ts'
import type { Thing } from './thing.ts'
import { kindSentence } from './tieWords.ts'

/** What somebody chooses to see, as the address has it. */
interface Chosen {
  readonly kinds?: readonly string[] | undefined
  readonly min?: number | undefined
  readonly hide?: readonly string[] | undefined
}

/** Chooses kinds of things and links, and how strong a link must be. */
export function Choices({
  selection,
  chosen,
  onChoose,
  onShow,
}: {
  readonly selection: Selection
  readonly chosen: Chosen
  readonly onChoose: (chosen: Chosen) => void
  /** Shows a hidden thing again. */
  readonly onShow: (thing: Thing) => void
}): ReactNode {
  const { thingKinds, tieKinds, hidden } = selection
  const { kinds, min, hide } = chosen
  const isChanged = kinds !== undefined || min !== undefined || hide !== undefined
  const steps = Object.entries(words.network.leastStrength)
  return (
    <details className="choices">
      <summary>{words.network.choices}</summary>
      <div className="choice-groups">
        <Kinds
          legend={words.network.showThings}
          kinds={thingKinds}
          nameOf={(name) => words.network.things[name as Thing['kind']].many}
          onToggle={(name) => onChoose({ kinds: toggled(name, thingKinds, tieKinds), min, hide })}
        />
        <Kinds
          legend={words.network.showTies}
          kinds={tieKinds}
          nameOf={kindSentence}
          onToggle={(name) => onChoose({ kinds: toggled(name, tieKinds, thingKinds), min, hide })}
        />
        <div>
          <label>
            {words.network.weakest}
            <select
              value={min ?? ''}
              onChange={({ currentTarget: { value } }) =>
                onChoose({ kinds, min: value === '' ? undefined : Number(value), hide })
              }
            >
              <option value="">{words.network.anyStrength}</option>
              {min !== undefined && !(min in words.network.leastStrength) && (
                <option value={min}>{words.network.exactStrength(min)}</option>
              )}
              {steps.map(([from, text]) => (
                <option key={from} value={from}>
                  {text}
                </option>
              ))}
            </select>
          </label>
          {hidden.length > 0 && (
            <>
              <p id="hidden-things">{words.network.hidden}</p>
              <ul className="hidden-things" aria-labelledby="hidden-things">
                {hidden.map((thing) => (
                  <li key={thing.id}>
                    <button type="button" onClick={() => onShow(thing)}>
                      {words.network.showAgain(thing.label)}
                    </button>
                  </li>
                ))}
              </ul>
            </>
          )}
          {isChanged && (
            <p>
              <button type="button" onClick={() => onChoose({})}>
                {words.network.reset}
              </button>
            </p>
          )}
        </div>
      </div>
    </details>
  )
}

function Kinds({
  legend,
  kinds,
  nameOf,
  onToggle,
}: {
  readonly legend: string
  readonly kinds: readonly Choosable[]
  readonly nameOf: (name: string) => string
  readonly onToggle: (name: string) => void
}): ReactNode {
  const chosen = kinds.filter((one) => one.chosen)
  return (
    <fieldset>
      <legend>{legend}</legend>
      <ul>
        {kinds.map((kind) => (
          <li key={kind.name}>
            <label>
              <input
                type="checkbox"
                checked={kind.chosen}
                // With none chosen there would be nothing to see.
                disabled={kind.chosen && chosen.length === 1}
                onChange={() => onToggle(kind.name)}
              />
              <span>
                {nameOf(kind.name)} <small>{kind.count}</small>
              </span>
            </label>
          </li>
        ))}
      </ul>
    </fieldset>
  )
}
