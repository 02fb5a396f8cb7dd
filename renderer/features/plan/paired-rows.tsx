import type { ReactNode } from 'react'
import type { PairedLine } from './comparison-lines.ts'
import { changeWords, isBetter } from './comparison-lines.ts'

const columns = 'grid grid-cols-[minmax(0,1fr)_136px_136px_64px_64px_64px] items-center gap-3'

/** Says which bar and which number is which plan's. */
export function PairedHead({ what }: { what: string }) {
  return (
    // The gutter of the list below keeps both in line.
    <div aria-hidden className="mt-2 shrink-0 overflow-hidden border-b border-line [scrollbar-gutter:stable]">
      <div className={`${columns} h-8 pr-2 text-xs text-ink-soft`}>
        <span className="col-span-3">{what}</span>
        <Head swatch="bg-line-control">As it is</Head>
        <Head swatch="bg-accent">New</Head>
        <span className="text-right">Change</span>
      </div>
    </div>
  )
}

function Head({ swatch, children }: { swatch: string; children: ReactNode }) {
  return (
    <span className="flex items-center justify-end gap-1.5 whitespace-nowrap">
      <span className={`h-1.5 w-2.5 rounded-full forced-color-adjust-none ${swatch}`} />
      {children}
    </span>
  )
}

export interface PairedRowProps {
  line: PairedLine
  range: { from: number; to: number }
  label?: ReactNode
  /** What is bad about it by the new rules. */
  warning?: string | undefined
}

/** Both plans in one line: a bar and a number for each, and what changes. */
export function PairedRow({ line, range, label, warning }: PairedRowProps) {
  const { name, note, present, other, words, wanted } = line
  const change = changeWords(line)
  const better = isBetter(line)
  const look = change === 'same' ? 'text-ink-faint' : better === null ? '' : better ? 'text-good' : 'text-warn'
  return (
    <div className="h-8 border-b border-line/60">
      <p className="sr-only">
        {name}
        {note === '' ? '' : ` (${note})`}: {words(present)} as it is, {words(other)} by the new rules, {change}
        {warning === undefined ? '' : `; ${warning}`}
      </p>
      <div aria-hidden className={`${columns} h-full pr-2 text-sm`}>
        <span className="flex min-w-0 items-center gap-2">
          <span className="min-w-0 truncate" title={name}>
            {label ?? name}
          </span>
          {warning === undefined ? null : <span className="shrink-0 text-xs text-warn">{warning}</span>}
        </span>
        <span className="truncate text-xs text-ink-soft" title={note}>
          {note}
        </span>
        <Bars present={present} other={other} wanted={wanted} range={range} />
        <span className="text-right text-xs text-ink-soft">{words(present)}</span>
        <span className="text-right text-xs font-medium">{words(other)}</span>
        <span className={`text-right text-xs font-medium ${look}`}>{change}</span>
      </div>
    </div>
  )
}

interface BarsProps {
  present: number
  other: number
  wanted: number | undefined
  range: { from: number; to: number }
}

function Bars({ present, other, wanted, range: { from, to } }: BarsProps) {
  const place = (value: number) => ((value - from) / (to - from)) * 100
  const bar = (value: number) => ({
    left: `${place(Math.min(0, value))}%`,
    // What is there at all can be seen, however little it is.
    width: `max(${value === 0 ? 0 : 2}px, ${place(Math.max(0, value)) - place(Math.min(0, value))}%)`,
  })
  return (
    <span className="relative block h-4 rounded-sm bg-hover">
      <span
        className="absolute top-0.5 h-[5px] rounded-sm bg-line-control forced-color-adjust-none"
        style={bar(present)}
      />
      <span className="absolute bottom-0.5 h-[5px] rounded-sm bg-accent forced-color-adjust-none" style={bar(other)} />
      <span className="absolute inset-y-0 w-px bg-line-control" style={{ left: `${place(0)}%` }} />
      {wanted === undefined ? null : (
        <span className="absolute -inset-y-px w-0.5 bg-ink" style={{ left: `calc(${place(wanted)}% - 2px)` }} />
      )}
    </span>
  )
}
