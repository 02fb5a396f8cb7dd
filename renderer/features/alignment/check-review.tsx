import { themeNames } from '../../../shared/domain/alignment.ts'
import type { SomeAnswers } from './check.ts'
import { agreeingWords, statementsByTheme } from './check.ts'

/** Everything that was answered, to look over and change before it is sent. */
export function CheckReview({ answers, onGo }: { answers: SomeAnswers; onGo: (index: number) => void }) {
  return (
    <div className="flex flex-col gap-5">
      <h2 className="text-md font-bold">Look them over, then send them</h2>
      {statementsByTheme.map(({ theme, statements }) => (
        <section key={theme} aria-labelledby={`theme-${theme}`}>
          <h3 id={`theme-${theme}`} className="mb-1 text-xs font-medium text-ink-soft">
            {themeNames[theme]}
          </h3>
          <ul className="border-t border-line">
            {statements.map(({ id, text, index }) => (
              <li key={id} className="border-b border-line">
                <button
                  type="button"
                  onClick={() => {
                    onGo(index)
                  }}
                  className="flex min-h-8 w-full cursor-default items-center gap-4 py-1 text-left text-sm focus-inset hover:bg-hover"
                >
                  <span className="min-w-0 flex-1">{text}</span>
                  <span className="flex shrink-0 items-center gap-2">
                    <Dots value={answers[id] ?? 0} />
                    <span className="w-20 text-ink-soft">{agreeingWords[(answers[id] ?? 0) - 1] ?? 'Open'}</span>
                  </span>
                </button>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  )
}

function Dots({ value }: { value: number }) {
  return (
    <span aria-hidden className="flex gap-0.5">
      {agreeingWords.map((words, index) => (
        <span
          key={words}
          className={`size-2 rounded-full border border-accent forced-color-adjust-none ${index < value ? 'bg-accent' : ''}`}
        />
      ))}
    </span>
  )
}
