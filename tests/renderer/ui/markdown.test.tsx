// @vitest-environment jsdom
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { Markdown } from '../../../renderer/ui/markdown.tsx'

function show(text: string): HTMLElement {
  const place = document.createElement('div')
  const root = createRoot(place)
  onTestFinished(() => {
    root.unmount()
  })
  flushSync(() => {
    root.render(<Markdown text={text} />)
  })
  return place
}

test('what people write is shown as they mean it', () => {
  const place = show('# One\n\n**two** *three* ~~four~~\n\n3. five\n4. six\n\n> seven\n\n`eight`\n\n|a|\n|-|\n|b|')
  const tags = [...place.querySelectorAll('*')].map(({ localName }) => localName)
  expect(tags).toEqual(expect.arrayContaining(['strong', 'em', 'del', 'ol', 'li', 'blockquote', 'code', 'table', 'td']))
  expect(place.querySelector('ol')?.start).toBe(3)
  expect(place.querySelector('h1')).toBeNull()
})

test('links, pictures and tasks are words, with the address that they lead to', () => {
  const place = show(
    '[Baton](https://example.org/a) ![A chart](https://example.org/b.png) ![](c.png)\n\n- [x] sent\n- [ ] read\n\nwww.example.org',
  )
  expect(place.textContent).toContain('Baton (https://example.org/a)')
  expect(place.textContent).toContain('A chart (https://example.org/b.png)')
  expect(place.textContent).toContain('Picture (c.png)')
  expect(place.textContent).toContain('☑ sent')
  expect(place.textContent).toContain('☐ read')
  expect(place.querySelectorAll('a, img, input').length).toBe(0)
})

test('an address that means harm is told as it is, and leads nowhere', () => {
  const place = show('[safe](javascript:alert(1))')
  expect(place.textContent).toBe('safe (javascript:alert(1))')
})

test('HTML is shown as it was typed, and no attribute comes from the text', () => {
  const html = '<img src=x onerror=alert(1)><b style="color:red" id="root">bold</b>'
  const place = show(`${html}\n\n\`\`\`js {.evil}\nlet a\n\`\`\`\n\nA note[^1]\n\n[^1]: At the end.`)
  expect(place.textContent).toContain(html)
  const names = [...place.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())
  expect(new Set(names)).toEqual(new Set(['class', 'data-selectable']))
  expect(place.innerHTML).not.toMatch(/class="[^"]*(?:evil|language)/)
})

test('what is nested only to keep a reader busy is shown letter by letter', () => {
  const place = show(`${'>'.repeat(1_000)} deep`)
  expect(place.textContent).toMatch(/^>+ deep$/)
  expect(place.querySelector('blockquote')).toBeNull()
})

test('all of a text of 100,000 characters gets on screen', async () => {
  const paragraph = 'The customer told the *story* **three times**.\n\n'
  const place = show(paragraph.repeat(Math.floor(100_000 / paragraph.length)))
  await expect.poll(() => place.querySelectorAll('em').length).toBe(Math.floor(100_000 / paragraph.length))
})
