import type { OutputOf } from '../../../shared/contract/contract.ts'

type Entry = OutputOf<'disclosures.list'>['entries'][number]

const deeds: Record<Entry['kind'], (whom: string) => string> = {
  record: (whom) => `Opened the training record of ${whom}`,
  'access-report': (whom) => `Saved all that is held about ${whom}`,
  transcript: (whom) => `Saved the transcript of ${whom}`,
  certificates: (whom) => `Saved certificates of ${whom}`,
  everything: () => 'Saved everything as files',
  export: () => 'Exported training records',
}

/** "Opened the training record of Ann Berg: Past demo" */
export function seenWords({ kind, about, subject }: Pick<Entry, 'kind' | 'about' | 'subject'>): string {
  const what = subject === null ? '' : `: ${subject}`
  return `${deeds[kind](about ?? 'several people')}${what}`
}
