import { leastWidth, mostWidth } from '../pictures/pictureOptions.ts'
import { elementMaker } from './elementMaker.ts'
import type { Ask, ElementView, ListPart, Shown } from './elementView.ts'
import { styleSheet } from './styleSheet.ts'
import { svgNode } from './svgNode.ts'

/** Whom elements ask. */
export interface Asking {
  /** Address of the GraphQL endpoint of those that name no server. */
  readonly server: string
  readonly asking: (server: string) => Ask
  /** Says why there is no answer, and whether there may be one later. */
  readonly reason: (error: unknown, server: string) => { readonly sentence: string; readonly mayPass: boolean }
}

/** How wide a picture is where an element has no width yet, in CSS pixels. */
const usualWidth = 640

let sheet: CSSStyleSheet | undefined

/** Made in script, so that a page whose policy forbids inline styles has it too; one for all elements. */
function sharedSheet(): CSSStyleSheet {
  if (sheet === undefined) {
    sheet = new CSSStyleSheet()
    sheet.replaceSync(styleSheet())
  }
  return sheet
}

/** The class of a kind of element. */
export function careerElement(view: ElementView, { server: usualServer, asking, reason }: Asking) {
  return class CareerElement extends HTMLElement {
    static readonly observedAttributes = [...view.attributes, 'server', 'language', 'explorer']

    readonly #make = elementMaker(this.ownerDocument)
    readonly #root = this.attachShadow({ mode: 'open' })
    readonly #observer = new ResizeObserver(() => this.#draw())
    readonly #figure = this.#make('div', {})
    #shown: Shown | undefined
    /** The width of the picture that is there. */
    #width = 0
    /** Which update is the last: what an earlier one is answered is not shown any more. */
    #turn = 0
    #isDue = false

    connectedCallback(): void {
      this.#root.adoptedStyleSheets = [sharedSheet()]
      this.#observer.observe(this)
      this.#updateSoon()
    }

    disconnectedCallback(): void {
      this.#observer.disconnect()
      this.#turn++
    }

    attributeChangedCallback(_name: string, before: string | null, after: string | null): void {
      if (this.isConnected && before !== after) this.#updateSoon()
    }

    /** Once for all attributes that are set together. */
    #updateSoon(): void {
      if (this.#isDue) return
      this.#isDue = true
      queueMicrotask(() => {
        this.#isDue = false
        if (this.isConnected) this.#update()
      })
    }

    async #update(): Promise<void> {
      const turn = ++this.#turn
      const server = this.#address('server', usualServer)
      this.setAttribute('aria-busy', 'true')
      if (this.#shown === undefined) this.#say('waiting', 'Asking for careers …')
      try {
        const names = [...view.attributes, 'language']
        const given = Object.fromEntries(names.map((name) => [name, this.getAttribute(name)?.trim() ?? '']))
        const shown = await view.shown(given, asking(server))
        if (turn === this.#turn) this.#show(shown, this.#address('explorer', new URL('.', server).href))
      } catch (error) {
        if (turn !== this.#turn) return
        this.#shown = undefined
        const { sentence, mayPass } = reason(error, server)
        this.#say('', sentence, ...(mayPass ? [this.#again()] : []))
      }
      if (turn === this.#turn) this.removeAttribute('aria-busy')
    }

    #again(): HTMLButtonElement {
      const button = this.#make('button', { type: 'button' }, 'Try again')
      button.addEventListener('click', () => this.#update())
      return button
    }

    #address(name: string, usual: string): string {
      const given = this.getAttribute(name)?.trim() || usual
      return URL.canParse(given, this.ownerDocument.baseURI) ? new URL(given, this.ownerDocument.baseURI).href : usual
    }

    #say(name: string, sentence: string, ...others: Node[]): void {
      this.#root.replaceChildren(
        this.#make('div', { class: name, role: 'status' }, this.#make('p', {}, sentence), ...others),
      )
    }

    #show(shown: Shown, explorer: string): void {
      const make = this.#make
      this.#shown = shown
      this.#width = 0
      this.#figure.replaceChildren()
      const sources = shown.sources.flatMap(({ title, url }, place) => [
        place === 0 ? 'Source: ' : ', ',
        url === null ? title : make('a', { href: url }, title),
      ])
      const attributions = shown.sources.map(({ attribution }) => make('p', { class: 'quiet' }, attribution))
      this.#root.replaceChildren(
        ...(shown.sentence === '' ? [] : [make('p', { class: 'ink' }, shown.sentence)]),
        this.#figure,
        make(
          'details',
          { class: 'ink' },
          make('summary', {}, 'The same as a list, and its sources'),
          ...shown.list.flatMap(this.#part),
          make('h3', {}, 'Sources'),
          ...attributions,
        ),
        make(
          'footer',
          { class: 'quiet' },
          make('a', { href: new URL(shown.page, explorer).href }, 'Explore this'),
          make('span', {}, ...sources),
        ),
      )
      this.#draw()
    }

    readonly #part = ({ heading, items, isOrdered = false }: ListPart): Node[] => {
      if (items.length === 0) return []
      const list = items.map((item) => this.#make('li', {}, item))
      return [this.#make('h3', {}, heading), this.#make(isOrdered ? 'ol' : 'ul', {}, ...list)]
    }

    #draw(): void {
      const picture = this.#shown?.picture
      const width = Math.min(mostWidth, Math.max(leastWidth, Math.floor(this.clientWidth) || usualWidth))
      if (picture === undefined || width === this.#width) return
      this.#width = width
      this.#figure.replaceChildren(svgNode(this.ownerDocument, picture(width)))
    }
  }
}
