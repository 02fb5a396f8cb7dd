// Chromium shows the foot on a page of its own, which can load nothing: the letters come with it.
import inter from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'

const escapes: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** At the foot of each page: what it belongs to, and "Page 1 of 2". */
export function footOf(words: string): string {
  const text = words.replaceAll(/[&<>"']/g, (character) => escapes[character] ?? '')
  return `<style>
    @font-face { font-family: 'Inter Variable'; font-weight: 100 900; src: url(${inter}) format('woff2') }
    p { display: flex; justify-content: space-between; gap: 24px; width: 100%; margin: 0 18mm; color: #4b5560; font: 450 7.5px 'Inter Variable', sans-serif; font-feature-settings: 'tnum' }
    span { white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
    span + span { flex-shrink: 0 }
  </style><p><span>${text}</span><span>Page <b class="pageNumber"></b> of <b class="totalPages"></b></span></p>`
}
