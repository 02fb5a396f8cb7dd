type Attributes = Record<string, string | number>

/** One element; `content` is markup already. */
export function element(name: string, attributes: Attributes, content = ''): string {
  const pairs = Object.entries(attributes).map(([key, value]) => ` ${key}="${escape(rounded(value))}"`)
  return content === '' ? `<${name}${pairs.join('')}/>` : `<${name}${pairs.join('')}>${content}</${name}>`
}

export function text(words: string, attributes: Attributes): string {
  return element('text', attributes, escape(words))
}

/** Shown by viewers when the pointer rests on the group. */
export function titled(words: string, content: string): string {
  return element('g', {}, element('title', {}, escape(words)) + content)
}

function rounded(value: string | number): string {
  return typeof value === 'string' ? value : String(Math.round(value * 100) / 100)
}

function escape(words: string): string {
  return words
    .replaceAll(/[^\P{C}\p{Cf}\p{Co}]|[\uFFFE\uFFFF]/gu, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

/**
 * About as wide as the words get in any sans-serif font, rather more than less: whoever opens the picture may not have
 * Inter, and words that are cut off are worse than words left out.
 */
export function widthOf(words: string, size: number): number {
  let ems = 0
  for (const character of words) {
    if (/[ilj.,:;'|!()[\]tfrI ]/.test(character)) ems += 0.38
    else if (/[mwMW@%—…]/.test(character)) ems += 0.95
    else if (/[A-Z]/.test(character)) ems += 0.72
    else if (/[\u0020-\u024F]/.test(character)) ems += 0.6
    else ems += 1.05
  }
  return ems * size
}

/** The words, or as many as fit and an ellipsis. */
export function fitted(words: string, size: number, width: number): string {
  if (widthOf(words, size) <= width) return words
  const characters = Array.from(words)
  while (characters.length > 1 && widthOf(`${characters.join('')}…`, size) > width) characters.pop()
  return `${characters.join('').trimEnd()}…`
}
