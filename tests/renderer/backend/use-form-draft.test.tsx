// @vitest-environment jsdom
import { createRoot } from 'react-dom/client'
import { expect, onTestFinished, test } from 'vitest'
import { call } from '../../../renderer/backend/client.ts'
import { useFormDraft } from '../../../renderer/backend/use-form-draft.ts'
import type { PersonId, PlacementId } from '../../../shared/domain/ids.ts'
import { personDraft } from '../../support/drafts.ts'
import { connectWindow } from './window-bridge.ts'

// A page has one window for as long as it lives.
await connectWindow()

const subjectId = '01900000-0000-7000-8000-000000000001' as PlacementId

/** A form that tells what it found, keeps what it is told to, and gives it up. */
function Veto({ authorId }: { authorId: PersonId }) {
  const { restored, keep, forget } = useFormDraft({ form: 'veto', authorId, subjectId })
  return (
    <>
      <p>{restored === undefined ? 'asking' : (restored?.reason ?? 'nothing')}</p>
      <button
        type="button"
        onClick={() => {
          keep({ form: 'veto', reason: 'The customer is angry al' })
        }}
      >
        Keep
      </button>
      <button type="button" onClick={() => void forget()}>
        Give up
      </button>
    </>
  )
}

function show(authorId: PersonId) {
  const place = document.body.appendChild(document.createElement('div'))
  const root = createRoot(place)
  root.render(<Veto authorId={authorId} />)
  const end = () => {
    root.unmount()
  }
  onTestFinished(end)
  return { place, end }
}

test('what was being typed is there when the form is opened again, and gone once it was given up', async () => {
  const { id: authorId } = await call('people.add', personDraft({ name: 'Tom Reed' })).then((result) => {
    if (!result.ok) throw new Error(result.error.words)
    return result.output
  })
  const kept = async () => await call('drafts.get', { form: 'veto', authorId, subjectId })
  const first = show(authorId)
  await expect.poll(() => first.place.querySelector('p')?.textContent).toBe('nothing')
  first.place.querySelectorAll('button')[0]?.click()
  first.end()
  await expect.poll(kept).toMatchObject({ output: { draft: { reason: 'The customer is angry al' } } })

  const second = show(authorId)
  await expect.poll(() => second.place.querySelector('p')?.textContent).toBe('The customer is angry al')
  second.place.querySelectorAll('button')[0]?.click()
  second.place.querySelectorAll('button')[1]?.click()
  await expect.poll(kept).toMatchObject({ output: null })
  second.end()
  expect(await kept()).toMatchObject({ output: null })
})
