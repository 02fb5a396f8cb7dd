import { CircleCheck, Clock, Send, TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RecordFilter } from '../../../shared/domain/records.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Button } from '../../ui/button.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { notify } from '../../ui/toast.tsx'
import { count } from '../../words/counts.ts'
import { momentWords } from '../../words/times.ts'
import { RefusedList } from './refused-list.tsx'
import { postedWords, sumOf, waitingWords } from './store-words.ts'
import { useWaiting } from './use-waiting.ts'

export interface StoreStandingProps {
  store: NonNullable<OutputOf<'recordStores.get'>>
  filter: RecordFilter
  onChange: () => void
}

/** What a store knows, what waits for it and why, and the way to send it. */
export function StoreStanding({ store, filter, onChange }: StoreStandingProps) {
  const { host, problem, lastSentAt, sendsByItself } = store
  const zone = useWorkspaceZone()
  const { data: history } = useQuery('history.state', {})
  const waiting = useWaiting(filter, `${store.address} ${history?.count}`)
  const posting = useTask('recordStores.post')
  const [refusals, setRefusals] = useState<OutputOf<'recordStores.post'>['refused']>([])
  const sum = waiting === undefined ? 0 : sumOf(waiting)
  const send = async () => {
    const result = await posting.start({ filter })
    if (!result.ok) {
      if (result.error.code !== 'cancelled') notify({ words: result.error.words, tone: 'problem' })
      return
    }
    setRefusals(result.output.refused)
    // What went wrong stands here.
    if (sumOf(result.output) > 0) notify({ words: postedWords(result.output, host) })
  }
  return (
    <>
      <p className="truncate" title={store.address} data-selectable>
        {host}
      </p>
      <p className="text-ink-soft">
        {lastSentAt === null ? 'Nothing was sent yet.' : `Last sent ${momentWords(lastSentAt, zone)}.`}{' '}
        {sendsByItself ? 'What is new is sent by itself while Baton runs.' : null}
      </p>
      {posting.isRunning ? (
        <div className="mt-3">
          <ProgressBar label={`Sending to ${host}`} share={shareOf(posting.progress)} onCancel={posting.cancel} />
        </div>
      ) : (
        <>
          <div className="mt-2 flex flex-col gap-1">
            {problem === null ? null : <Line icon={TriangleAlert} look="text-warn" words={problem} />}
            {waiting === undefined ? null : (
              <Line
                icon={sum === 0 ? CircleCheck : Clock}
                look={sum === 0 ? 'text-good' : 'text-ink-faint'}
                words={waitingWords(waiting)}
              />
            )}
          </div>
          <RefusedList refused={refusals} />
          <div className="mt-3 flex flex-wrap gap-2">
            <Button icon={Send} disabled={sum === 0} onClick={() => void send()}>
              {sum === 0 ? 'Send' : `Send ${count(sum, 'record')}`}
            </Button>
            <Button onClick={onChange}>Change store…</Button>
          </div>
        </>
      )}
    </>
  )
}

function Line({ icon: Icon, look, words }: { icon: typeof Clock; look: string; words: string }) {
  return (
    <p className="flex items-start gap-2 text-pretty">
      <Icon size={16} aria-hidden className={`mt-0.5 shrink-0 ${look}`} />
      <span className="min-w-0 break-words">{words}</span>
    </p>
  )
}

function shareOf(progress: { done: number; of: number } | undefined): number | null {
  return progress === undefined || progress.of === 0 ? null : progress.done / progress.of
}
