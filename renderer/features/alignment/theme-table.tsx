import type { AlignmentResult, FunctionAlignment } from '../../../shared/domain/alignment.ts'
import { AlignmentTheme, themeNames } from '../../../shared/domain/alignment.ts'
import { FunctionMark } from '../../marks/function-mark.tsx'
import { furthestApart } from './findings.ts'
import { percent, placeOfAnswer } from './scale.ts'
import { SideMark } from './side-mark.tsx'

export function Themes({ result }: { result: AlignmentResult }) {
  return (
    <section aria-labelledby="themes" className="min-w-0">
      <h2 id="themes" className="text-sm font-bold">
        Theme by theme
      </h2>
      <p className="mb-3 text-sm text-ink-soft">What people answered on average, from 1, not at all, to 5, fully.</p>
      <ThemeTable result={result} />
    </section>
  )
}

/** The five themes, each with what both functions answered on average, and how far that is apart. */
function ThemeTable({ result }: { result: AlignmentResult }) {
  const { marketing, sales, perceptionGap } = result
  const furthest = perceptionGap === null ? null : furthestApart(perceptionGap)
  return (
    <table className="w-full table-fixed border-collapse text-sm">
      <thead>
        <tr className="text-left text-xs text-ink-soft">
          <th scope="col" className="h-7 w-[40%] font-medium">
            Theme
          </th>
          <td aria-hidden className="px-2">
            <span className="flex justify-between">
              <span>1</span>
              <span>to</span>
              <span>5</span>
            </span>
          </td>
          <th scope="col" className="w-10 text-right font-medium">
            <FunctionMark of="marketing" isMute />
          </th>
          <th scope="col" className="w-10 text-right font-medium">
            <FunctionMark of="sales" isMute />
          </th>
          <th scope="col" className="w-12 text-right font-medium">
            Apart
          </th>
        </tr>
      </thead>
      <tbody>
        {AlignmentTheme.options.map((theme) => (
          <tr key={theme} className="h-10 border-t border-line">
            <th scope="row" className="pr-2 text-left font-normal">
              {themeNames[theme]}
              {theme === furthest ? <span className="block text-xs text-warn">furthest apart</span> : null}
            </th>
            <td aria-hidden className="px-2">
              <Dumbbell theme={theme} marketing={marketing} sales={sales} />
            </td>
            <td className="text-right">{figure(marketing?.themes[theme])}</td>
            <td className="text-right">{figure(sales?.themes[theme])}</td>
            <td className={`text-right ${theme === furthest ? 'font-medium text-warn' : 'text-ink-soft'}`}>
              {perceptionGap === null ? '' : apart(perceptionGap.themes[theme])}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function figure(mean: number | undefined) {
  return mean === undefined ? <Hidden /> : mean.toFixed(1)
}

function Hidden() {
  return (
    <span className="text-ink-faint">
      <span aria-hidden>–</span>
      <span className="sr-only">hidden</span>
    </span>
  )
}

function apart(difference: number): string {
  return Math.abs(difference).toFixed(1)
}

interface DumbbellProps {
  theme: AlignmentTheme
  marketing: FunctionAlignment | null
  sales: FunctionAlignment | null
}

/** Where both stand between 1 and 5, with a bar between them. */
function Dumbbell({ theme, marketing, sales }: DumbbellProps) {
  const marks = [
    { side: 'marketing' as const, own: marketing, nudge: 'top-[3px]' },
    { side: 'sales' as const, own: sales, nudge: 'bottom-[3px]' },
  ]
  const places = marks
    .flatMap(({ own }) => (own === null ? [] : [placeOfAnswer(own.themes[theme])]))
    .toSorted((one, other) => one - other)
  const [from, to] = places
  const isCrowded = from !== undefined && to !== undefined && to - from < 0.06
  return (
    <span className="relative mx-[5px] block h-6">
      <span className="absolute inset-x-0 top-1/2 h-px bg-line-strong" />
      {[0, 0.25, 0.5, 0.75, 1].map((place) => (
        <span
          key={place}
          className="absolute top-1/2 h-1.5 w-px -translate-y-1/2 bg-line-strong"
          style={{ left: percent(place) }}
        />
      ))}
      {from === undefined || to === undefined ? null : (
        <span
          className="absolute top-1/2 h-0.5 -translate-y-1/2 bg-ink-soft"
          style={{ left: percent(from), width: percent(to - from) }}
        />
      )}
      {marks.map(({ side, own, nudge }) =>
        own === null ? null : (
          <span
            key={side}
            className={`absolute -translate-x-1/2 ${isCrowded ? nudge : 'top-1/2 -translate-y-1/2'}`}
            style={{ left: percent(placeOfAnswer(own.themes[theme])) }}
          >
            <SideMark side={side} size={isCrowded ? 8 : 10} />
          </span>
        ),
      )}
    </span>
  )
}
