/** Makes elements of a document, with attributes and content. */
export function elementMaker(document: Document) {
  return <Tag extends keyof HTMLElementTagNameMap>(
    tag: Tag,
    attributes: Readonly<Record<string, string>>,
    ...content: (Node | string)[]
  ): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag)
    for (const [name, value] of Object.entries(attributes)) if (value !== '') element.setAttribute(name, value)
    element.append(...content)
    return element
  }
}

/** The element that an SVG text is. Parsed as XML: neither script nor handler of a page takes part. */
export function svgNode(svg: string): Element {
  return new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement
}
