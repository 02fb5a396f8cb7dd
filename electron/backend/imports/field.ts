/** One thing that a kind of import can take from a file. */
export interface Field {
  name: string
  label: string
  isRequired: boolean
  /** `day` and `time` make the reader look for the order of day and month; `time` for a zone as well. */
  is: 'text' | 'day' | 'time'
  /** Headers that are known to mean this, most telling first; compared by `plainWord`. */
  headers: readonly string[]
}

/** `headers` are plain words between blanks. */
export function textField(name: string, label: string, headers: string, isRequired = false): Field {
  return { name, label, isRequired, is: 'text', headers: headers.split(/\s+/) }
}

export function dayField(name: string, label: string, headers: string, isRequired = false): Field {
  return { ...textField(name, label, headers, isRequired), is: 'day' }
}

export function timeField(name: string, label: string, headers: string, isRequired = false): Field {
  return { ...textField(name, label, headers, isRequired), is: 'time' }
}

/** Letters and digits only, without case and accents: "E-Mail-Adresse" and "e mail adresse" are one word. */
export function plainWord(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}
