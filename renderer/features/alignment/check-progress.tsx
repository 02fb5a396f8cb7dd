import { statements, themeNames } from '../../../shared/domain/alignment.ts'
import type { SomeAnswers } from './check.ts'
import { answeredCount, statementsByTheme } from './check.ts'

/** A mark for every statement, by theme: filled once it is answered. */
export function CheckProgress({
  answers,
  index,
  onGo,
}: {
  answers: SomeAnswers
  index: number
  onGo: (index: number) => void
}) {
  return (
    <ol
      aria-label={`${answeredCount(answers)} of ${statements.length} statements answered`}
      className="grid grid-cols-5 gap-3"
    >
      {statementsByTheme.map(({ theme, statements: ofTheme }) => {
        const isHere = ofTheme.some((statement) => statement.index === index)
        return (
          <li key={theme} className="min-w-0" aria-current={isHere ? 'step' : undefined}>
            <button
              type="button"
              title={themeNames[theme]}
              onClick={() => {
                onGo(ofTheme[0]?.index ?? 0)
              }}
              className={`flex h-8 w-full cursor-default items-end rounded-sm text-left text-xs hover:text-ink ${isHere ? 'font-medium text-ink' : 'text-ink-soft'}`}
            >
              <span className="line-clamp-2">{themeNames[theme]}</span>
            </button>
            <span aria-hidden className="mt-1.5 flex gap-1">
              {ofTheme.map((statement) => (
                <span
                  key={statement.id}
                  className={`h-1.5 flex-1 rounded-full forced-color-adjust-none ${
                    answers[statement.id] === undefined
                      ? statement.index === index
                        ? 'bg-level'
                        : 'bg-line'
                      : 'bg-accent'
                  }`}
                />
              ))}
            </span>
          </li>
        )
      })}
    </ol>
  )
}
