/** Whether every typed word is found in one of the texts, ignoring case and accents. */
export function matches(search: string, texts: readonly (string | null)[]): boolean {
  const wanted = plain(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (wanted.length === 0) return true
  const text = plain(texts.filter((part) => part !== null).join(' '))
  return wanted.every((word) => text.includes(word))
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase()
}
