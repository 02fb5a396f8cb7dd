import type { ReactNode } from 'react'
import { LevelMark } from '../../marks/level-mark.tsx'
import { Keys } from '../../ui/kbd.tsx'

const keys = [
  { pressed: '0–4', words: 'level' },
  { pressed: 'Shift+0–4', words: 'target' },
  { pressed: 'I', words: 'interest' },
]

/** What the marks mean and what keys do, in one line under the matrix. */
export function MatrixLegend() {
  return (
    <p
      aria-hidden
      className="@container flex h-9 shrink-0 items-center gap-4 overflow-hidden border-t border-line px-6 text-xs whitespace-nowrap text-ink-soft"
    >
      <Meaning words="level">
        <LevelMark level={3} size={24} />
      </Meaning>
      <Meaning words="with target">
        <LevelMark level={1} target={3} size={24} />
      </Meaning>
      <Meaning words="refresh due">
        <LevelMark level={2} isStale size={24} />
      </Meaning>
      <Meaning words="would like to learn it">
        <LevelMark level={0} isInterested size={24} />
      </Meaning>
      <span className="ml-auto hidden items-center gap-3 @4xl:flex">
        {keys.map(({ pressed, words }) => (
          <span key={words} className="inline-flex items-center gap-1.5">
            <Keys keys={pressed} /> {words}
          </span>
        ))}
      </span>
    </p>
  )
}

function Meaning({ words, children }: { words: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5">
      {children} {words}
    </span>
  )
}
