// What our page of GraphiQL does besides GraphiQL: opens links with their variables, keeps what is private out of its
// address, lists the examples, and shows errors as the server gave them. A plain script, inlined into the page.

/**
 * @typedef {{ query: string, variables: string }} Tab variables as the text of their editor
 * @typedef {{ tabs: readonly Tab[], activeTabIndex: number }} Remembered the tabs as GraphiQL keeps them
 * @typedef {{ name: string, query: string, variables: string }} Example with the name of its operation
 * @typedef {{ definitions: readonly { operation?: string, name?: { value: string } }[] }} Parsed a document, by GraphiQL
 * @typedef {object} Given
 * @property {string} title
 * @property {string} endpoint where to send queries, from the page; empty for the page's own address
 * @property {readonly Example[]} examples
 * @property {string | null} privatePattern what the text of a query or of variables matches that may hold private values
 */

/**
 * The options that GraphiQL starts with.
 *
 * @param {Given} given
 */
// biome-ignore lint/correctness/noUnusedVariables: called by the script after this one
function graphiqlOptions({ title, endpoint, examples, privatePattern }) {
  const url = new URL(endpoint || location.pathname, location.href).toString()
  const remembered = rememberedTabs()
  const linked = linkedTab(remembered?.tabs)
  /** @type {readonly Tab[]} */
  let tabs = linked ? [linked, ...examples.filter(({ query }) => query !== linked.query)] : examples
  // GraphiQL takes what it opens with from options of their own, and adds a tab for it to those that it remembers.
  const { query, variables } = linked ?? remembered?.tabs[remembered.activeTabIndex] ?? tabs[0] ?? {}
  const defaultTabs = tabs.map(({ query, variables }) => ({ query, variables }))
  if (remembered) tabs = remembered.tabs

  /** @param {Tab} tab */
  function showAddress(tab) {
    history.replaceState(history.state, '', addressOf(tab, privatePattern))
  }

  if (linked) showAddress(linked)
  // Another link was put into the address bar.
  addEventListener('hashchange', () => location.reload())
  listExamples(examples, (example) => {
    const index = tabs.findIndex(({ query }) => query === example.query)
    const tab = document.getElementById(`graphiql-session-tab-${index}`)
    if (tab) tab.click()
    else location.hash = new URLSearchParams({ query: example.query, variables: example.variables }).toString()
    document.getElementById(`graphiql-session-tab-${index}`)?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })

  return {
    title,
    defaultTabs,
    query,
    variables,
    fetcher: fetcherOf(url),
    // A phone has place for the query and the answer; the variables come when they are asked for.
    defaultEditorToolsVisibility: !matchMedia('(max-width: 700px)').matches,
    // Instead of GraphiQL Yoga's, which puts every query into the address, and no variables.
    onEditQuery: () => {},
    /** @param {Remembered} state */
    onTabChange: (state) => {
      tabs = state.tabs
      const tab = tabs[state.activeTabIndex]
      if (tab) showAddress(tab)
    },
  }
}

/**
 * The tabs that GraphiQL keeps in the browser, if there are any.
 *
 * @returns {Remembered | undefined}
 */
function rememberedTabs() {
  try {
    const state = JSON.parse(localStorage.getItem('graphiql:tabState') ?? '')
    return Array.isArray(state.tabs) ? state : undefined
  } catch {
    return undefined
  }
}

/**
 * The query of the address. What stands in the fragment, which no server sees, comes first.
 *
 * @param {readonly Tab[] | undefined} remembered
 * @returns {Tab | undefined}
 */
function linkedTab(remembered) {
  const fragment = new URLSearchParams(location.hash.slice(1))
  const search = new URLSearchParams(location.search)
  const query = fragment.get('query') ?? search.get('query')
  if (!query) return undefined
  const variables = fragment.get('variables') ?? search.get('variables') ?? ''
  // The text that GraphiQL knows a tab of its own by is left as it is.
  const isOwn = remembered?.some((tab) => tab.query === query && tab.variables === variables)
  return { query, variables: isOwn ? variables : indented(variables) }
}

/**
 * @param {string} text JSON, or what is on the way to it
 */
function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), null, 2)
  } catch {
    return text
  }
}

/**
 * The address that opens a query with its variables, or the bare page where something may be private. It is a fragment,
 * so that no server sees it and its length has no limit.
 *
 * @param {{ query: string | null, variables: string | null }} tab
 * @param {string | null} privatePattern
 */
function addressOf({ query, variables }, privatePattern) {
  if (!query) return location.pathname
  if (privatePattern !== null) {
    const pattern = new RegExp(privatePattern)
    if (pattern.test(query)) return location.pathname
    try {
      // Without the escapes that could hide a name.
      if (variables && pattern.test(JSON.stringify(JSON.parse(variables)))) return location.pathname
    } catch {
      return location.pathname
    }
  }
  return `${location.pathname}#${new URLSearchParams(variables ? { query, variables } : { query })}`
}

/**
 * @param {readonly Example[]} examples
 * @param {(example: Example) => void} open
 */
function listExamples(examples, open) {
  const list = /** @type {HTMLSelectElement} */ (document.getElementById('examples'))
  list.addEventListener('change', () => {
    const example = examples[list.selectedIndex - 1]
    if (example) open(example)
    list.selectedIndex = 0
  })
}

/**
 * Sends the text as it stands in the editor, and gives the answer as the server gave it: the places that errors name are
 * places in the editor. GraphiQL Yoga's own sends no comments, leaves out the places, and shows stacks of this page.
 *
 * @param {string} url
 */
function fetcherOf(url) {
  /**
   * @param {{ query: string, operationName?: string | null, variables?: unknown }} asked
   * @param {{ headers?: Record<string, string>, documentAST?: Parsed }} [editor]
   */
  return async ({ query, operationName, variables }, { headers, documentAST } = {}) => {
    // Just after another tab was opened, GraphiQL names the operation of the one before, and has not read the query.
    const isRead = !operationName || new RegExp(`\\b${operationName}\\b`).test(query)
    const listens = isRead
      ? documentAST?.definitions.some(
          ({ operation, name }) => operation === 'subscription' && name?.value === (operationName ?? undefined),
        )
      : /^subscription\b/m.test(query)
    const stop = new AbortController()
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: `${listens ? 'text/event-stream, ' : ''}application/graphql-response+json;q=0.9, application/json;q=0.8`,
        ...headers,
      },
      body: JSON.stringify({ query, operationName: isRead ? operationName : undefined, variables }),
      signal: stop.signal,
    }).catch(() => {
      throw { message: 'The server did not answer. Is it running, and are you online?' }
    })
    if (response.headers.get('content-type')?.startsWith('text/event-stream')) return resultsOf(response, stop)
    return response.json().catch(() => {
      throw { message: `The server answered with status ${response.status}, and with no JSON.` }
    })
  }
}

/**
 * The results of a subscription, as they come.
 *
 * @param {Response} response
 * @param {AbortController} stop
 */
function resultsOf({ body }, stop) {
  async function* read() {
    let rest = ''
    let isComplete = false
    const reader = /** @type {ReadableStream} */ (body).pipeThrough(new TextDecoderStream()).getReader()
    try {
      while (true) {
        const { value, done } = await reader.read()
        if (done) break
        const events = (rest + value).split('\n\n')
        rest = events.pop() ?? ''
        for (const event of events) {
          const data = /^data: ?(.+)$/m.exec(event)?.[1]
          if (data) yield JSON.parse(data)
          else isComplete ||= event.startsWith('event: complete')
        }
      }
    } catch {
      isComplete = stop.signal.aborted
    }
    if (!isComplete) throw { message: 'The connection to the server ended. Run it again to go on.' }
  }
  const results = read()
  return {
    [Symbol.asyncIterator]: () => ({
      next: () => results.next(),
      return: () => {
        stop.abort()
        return results.return(undefined)
      },
    }),
  }
}
