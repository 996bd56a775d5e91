import { Component, type ReactNode } from 'react'
import { PlaceLink } from '../place/PlaceLink.tsx'
import { words } from '../words/words.ts'

interface Props {
  /** The address of what is shown: at another one, it is tried again. */
  readonly at: string
  readonly children: ReactNode
}

/** Keeps the rest of the page when a view fails. */
export class ErrorBoundary extends Component<Props, { readonly hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError(): { readonly hasFailed: boolean } {
    return { hasFailed: true }
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.hasFailed && before.at !== this.props.at) this.setState({ hasFailed: false })
  }

  override render(): ReactNode {
    if (!this.state.hasFailed) return this.props.children
    return (
      <div className="problem" role="alert">
        <h1>{words.shell.failed}</h1>
        <p>{words.shell.failedAdvice}</p>
        <p>
          {/* A part of the page that could not be fetched is fetched again only by a page that is loaded again. */}
          <button type="button" onClick={() => window.location.reload()}>
            {words.asking.again}
          </button>
        </p>
        <p>
          <PlaceLink to={{ view: 'start' }}>{words.shell.toStart}</PlaceLink>
        </p>
      </div>
    )
  }
}
