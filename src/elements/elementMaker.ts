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
