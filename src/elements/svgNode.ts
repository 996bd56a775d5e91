const namespace = 'http://www.w3.org/2000/svg'

/** A tag with its attributes, or the text between two tags. */
const piece = /<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"]*")*)\s*(\/?)>|([^<]+)/gi

/**
 * The element that the text of a picture is. The browser's own parsers would need a policy of the page where it demands
 * Trusted Types; the text of pictures is plain enough to be read without them.
 */
export function svgNode(document: Document, svg: string): Element {
  const root = document.createElementNS(namespace, 'g')
  let parent: Element = root
  for (const [, isEnd, name, attributes, isEmpty, text] of svg.matchAll(piece)) {
    if (text !== undefined) parent.append(unescaped(text))
    else if (isEnd) parent = parent.parentElement ?? root
    else {
      const element = document.createElementNS(namespace, name!)
      for (const [, key, value] of attributes!.matchAll(/([\w:-]+)="([^"]*)"/g)) {
        if (key !== 'xmlns') element.setAttribute(key!, unescaped(value!))
      }
      parent.append(element)
      if (!isEmpty) parent = element
    }
  }
  return root.firstElementChild!
}

/** The pictures escape by numbers only. */
function unescaped(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
}
