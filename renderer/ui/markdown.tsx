import type { ReactElement, ReactNode } from 'react'
import { memo, useEffect, useMemo, useState } from 'react'
import type { Components } from 'react-markdown'
import parseMarkdown from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { type Piece, piecesOf } from './markdown-pieces.ts'

/**
 * A text that somebody wrote in Markdown. It is inert: nothing in it runs, loads, links, names or styles anything. HTML
 * shows as it was typed, links and images as words with their address.
 */
export function Markdown({ text }: { text: string }) {
  const pieces = useMemo(() => piecesOf(text), [text])
  return (
    <div data-selectable className="flex flex-col gap-2 text-sm wrap-anywhere">
      <Pieces key={text} pieces={pieces} />
    </div>
  )
}

/** The first at once and then one by one, so that the window answers in between however long the text is. */
function Pieces({ pieces }: { pieces: readonly Piece[] }) {
  const [shown, setShown] = useState(1)
  useEffect(() => {
    if (shown >= pieces.length) return undefined
    const timer = setTimeout(() => {
      setShown(shown + 1)
    })
    return () => {
      clearTimeout(timer)
    }
  }, [shown, pieces])
  const [only] = pieces
  if (pieces.length === 1 && only !== undefined) return <OnePiece text={only.text} />
  return pieces.slice(0, shown).map(({ from, text }) => (
    // What is out of sight is not laid out before one scrolls there.
    <div key={from} className="flex flex-col gap-2 [contain-intrinsic-size:auto_320px] [content-visibility:auto]">
      <OnePiece text={text} />
    </div>
  ))
}

const OnePiece = memo(function OnePiece({ text }: { text: string }) {
  return read(text) ?? <p className="whitespace-pre-wrap">{text}</p>
})

/** Quotes and lists that begin in one line, one inside the other, and only to keep a reader busy. */
const isNestedForNothing = /^(?:[ \t]*(?:>|[-+*](?=[ \t])|\d{1,9}[.)](?=[ \t]))){13}/m

/** Undefined: too deeply nested to be shown as more than its letters. */
function read(text: string): ReactElement | undefined {
  if (isNestedForNothing.test(text)) return undefined
  try {
    // Called, not mounted, so that what it cannot take is caught.
    return parseMarkdown({
      children: text,
      remarkPlugins: [remarkGfm],
      components,
      allowedElements: Object.keys(components),
      // Addresses become words here, so they are told as they are.
      urlTransform: (url) => url,
    })
  } catch {
    return undefined
  }
}

type Parts = { children?: ReactNode }

/** Of an element that the parser made only its children and, of lists, the first number get through: no attribute does. */
const components: Components = {
  p: ({ children }: Parts) => <p>{children}</p>,
  // Headings inside somebody's text are none of the screen's.
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  em: ({ children }: Parts) => <em>{children}</em>,
  strong: ({ children }: Parts) => <strong className="font-bold">{children}</strong>,
  del: ({ children }: Parts) => <del>{children}</del>,
  sup: ({ children }: Parts) => <sup>{children}</sup>,
  section: ({ children }: Parts) => <>{children}</>,
  blockquote: ({ children }: Parts) => (
    <blockquote className="flex flex-col gap-2 border-l-2 border-line-strong pl-3 text-ink-soft">{children}</blockquote>
  ),
  ul: ({ children }: Parts) => <ul className="list-disc pl-5">{children}</ul>,
  ol: ({ children, start }: Parts & { start?: number | undefined }) => (
    <ol className="list-decimal pl-6" start={start}>
      {children}
    </ol>
  ),
  li: ({ children }: Parts) => <li>{children}</li>,
  input: ({ checked }: { checked?: boolean | undefined }) => <>{checked === true ? '☑' : '☐'}</>,
  code: ({ children }: Parts) => <code className="rounded-sm bg-sunken px-1 whitespace-pre-wrap">{children}</code>,
  pre: ({ children }: Parts) => <pre className="rounded-md bg-sunken px-2 py-1.5 font-sans">{children}</pre>,
  hr: () => <hr className="border-line" />,
  br: () => <br />,
  table: ({ children }: Parts) => <table className="border-collapse">{children}</table>,
  thead: ({ children }: Parts) => <thead>{children}</thead>,
  tbody: ({ children }: Parts) => <tbody>{children}</tbody>,
  tr: ({ children }: Parts) => <tr className="border-b border-line">{children}</tr>,
  th: ({ children }: Parts) => <th className="py-1 pr-3 text-left align-top font-medium">{children}</th>,
  td: ({ children }: Parts) => <td className="py-1 pr-3 align-top">{children}</td>,
  a: Link,
  img: ({ alt, src }: { alt?: string | undefined; src?: string | Blob | undefined }) => (
    <WithAddress address={typeof src === 'string' ? src : ''}>
      {alt === undefined || alt === '' ? 'Picture' : alt}
    </WithAddress>
  ),
}

function Heading({ children }: Parts) {
  return <p className="font-bold">{children}</p>
}

function Link({ children, href }: Parts & { href?: string | undefined }) {
  // The marks of footnotes point to places within the text.
  if (href === undefined || href === '' || href.startsWith('#user-content-fn')) return <>{children}</>
  return children === href ? <>{children}</> : <WithAddress address={href}>{children}</WithAddress>
}

function WithAddress({ address, children }: { address: string; children: ReactNode }) {
  return (
    <>
      {children} {address === '' ? null : <bdi className="text-ink-faint">({address})</bdi>}
    </>
  )
}
