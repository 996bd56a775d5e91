// The types of `career-lattice/elements`: what importing it defines.

declare global {
  interface HTMLElementTagNameMap {
    /** What careers share: attributes roles, language, server, explorer. */
    'career-overlap': HTMLElement
    /** The way from a career to another: attributes from, to, language, server, explorer. */
    'career-transition': HTMLElement
    /** What a career asks for first: attributes slug, language, server, explorer. */
    'career-role': HTMLElement
  }
}

export {}
