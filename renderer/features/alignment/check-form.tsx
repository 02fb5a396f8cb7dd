import { ArrowLeft, Lock } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import type { AlignmentAnswers } from '../../../shared/domain/alignment.ts'
import { Agreeing, statements, themeNames } from '../../../shared/domain/alignment.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { useCommand } from '../../backend/use-command.ts'
import type { FormDraftState } from '../../backend/use-form-draft.ts'
import { Button } from '../../ui/button.tsx'
import { isDeciding } from '../../ui/is-deciding.ts'
import { Keys } from '../../ui/kbd.tsx'
import { Screen } from '../../ui/screen.tsx'
import type { SomeAnswers } from './check.ts'
import { agreeingWords, answeredCount, complete, differs, nextOpen } from './check.ts'
import { CheckProgress } from './check-progress.tsx'
import { CheckReview } from './check-review.tsx'

export interface CheckFormProps {
  me: Person
  cycle: Cycle
  purpose: string
  /** What was answered before; null: nothing. */
  before: AlignmentAnswers | null
  /** What the form begins with. */
  begun: SomeAnswers
  draft: FormDraftState<'alignment-check'>
  onDone: () => void
}

/** One press for each statement, then all of them to look over. */
export function CheckForm({ me, cycle, purpose, before, begun, draft, onDone }: CheckFormProps) {
  const [answers, setAnswers] = useState(begun)
  const [index, setIndex] = useState(() => nextOpen(begun))
  const answer = useCommand('alignment.answer')
  const statement = statements[index]
  const all = complete(answers)

  const press = (value: number) => {
    if (statement === undefined) return
    const next = { ...answers, [statement.id]: value }
    setAnswers(next)
    setIndex(nextOpen(next, index))
    draft.keep({ form: 'alignment-check', answers: next })
  }
  const back = () => {
    setIndex((at) => Math.max(0, at - 1))
  }
  useNumberKeys(press, back)

  const send = async () => {
    if (all === undefined) return
    await draft.settle()
    const done = before === null ? 'Answered the alignment check' : 'Changed your answers'
    if ((await answer.run({ personId: me.id, cycleId: cycle.id, answers: all }, done)) !== undefined) onDone()
  }

  const discard = async () => {
    await draft.forget()
    onDone()
  }

  return (
    <Screen
      title="Alignment check"
      purpose={purpose}
      actions={
        <>
          {before !== null && differs(answers, before) ? (
            <Button look="quiet" onClick={() => void discard()}>
              Discard changes
            </Button>
          ) : null}
          <Button look="quiet" onClick={onDone}>
            {all === undefined ? 'Go on later' : 'Back to the results'}
          </Button>
          {statement === undefined ? (
            <Button look="primary" disabled={all === undefined || answer.isRunning} onClick={() => void send()}>
              {before === null ? 'Send my answers' : 'Change my answers'}
            </Button>
          ) : null}
        </>
      }
    >
      <div className="flex min-h-0 flex-1 flex-col overflow-auto border-t border-line">
        <div className="mx-auto flex w-full max-w-[760px] flex-1 flex-col gap-5 px-6 py-5">
          <CheckProgress answers={answers} index={index} onGo={setIndex} />
          {statement === undefined ? (
            <CheckReview answers={answers} onGo={setIndex} />
          ) : (
            <div className="flex flex-1 flex-col justify-center gap-5 pb-2">
              <div aria-live="polite">
                <p className="text-sm text-ink-soft">
                  {themeNames[statement.theme]} · {index + 1} of {statements.length}
                </p>
                <h2 className="mt-1 min-h-14 text-lg font-bold text-balance">{statement.text}</h2>
              </div>
              <fieldset className="grid min-w-0 grid-cols-5 gap-2">
                <legend className="sr-only">How far do you agree?</legend>
                {agreeingWords.map((words, place) => (
                  <button
                    key={words}
                    type="button"
                    aria-pressed={answers[statement.id] === place + 1}
                    onClick={() => {
                      press(place + 1)
                    }}
                    className="flex h-18 cursor-default flex-col items-center justify-center gap-1.5 rounded-md border border-line-control bg-surface text-sm font-medium hover:bg-hover aria-pressed:border-accent aria-pressed:bg-accent-soft"
                  >
                    <Keys keys={String(place + 1)} />
                    {words}
                  </button>
                ))}
              </fieldset>
              <div className="flex items-center justify-between gap-4">
                <Button look="quiet" icon={ArrowLeft} disabled={index === 0} onClick={back}>
                  Back
                </Button>
                <span className="flex items-center gap-3 text-xs text-ink-faint">
                  {answeredCount(answers) === 0
                    ? 'Press 1 to 5, and ← to go back.'
                    : `${answeredCount(answers)} of ${statements.length} answered; kept as you go.`}
                  {all === undefined ? null : (
                    <Button
                      onClick={() => {
                        setIndex(statements.length)
                      }}
                    >
                      Look them over
                    </Button>
                  )}
                </span>
              </div>
            </div>
          )}
          <p className="flex items-start gap-2 rounded-md bg-sunken px-3 py-2 text-sm text-pretty text-ink-soft">
            <Lock size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />
            Nobody but you is shown your answers, not even your lead. Everybody sees the result of each function as a
            whole, and only from five answers up.
          </p>
        </div>
      </div>
    </Screen>
  )
}

/** 1 to 5 answer, the left arrow goes back, wherever the focus is. */
function useNumberKeys(press: (value: number) => void, back: () => void) {
  const latest = useRef({ press, back })
  useEffect(() => {
    latest.current = { press, back }
  })
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const { target, key } = event
      // A key that is held would answer everything alike.
      if (event.repeat) return
      const isElsewhere = target instanceof HTMLElement && target.matches('input, textarea, select')
      if (isElsewhere || event.ctrlKey || event.metaKey || event.altKey || isDeciding()) return
      const value = Agreeing.safeParse(Number(key))
      if (value.success) latest.current.press(value.data)
      else if (key === 'ArrowLeft') latest.current.back()
      else return
      event.preventDefault()
    }
    window.addEventListener('keydown', onKeyDown)
    return () => {
      window.removeEventListener('keydown', onKeyDown)
    }
  }, [])
}
