import { CircleCheck, TriangleAlert } from 'lucide-react'
import { useId, useState } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { Refusal } from '../../../shared/contract/errors.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { notify } from '../../ui/toast.tsx'

export interface StoreDialogProps {
  store: OutputOf<'recordStores.get'>
  onClose: () => void
}

/** Where statements go, with what the store gave out for it, and whether they go by themselves. */
export function StoreDialog({ store, onClose }: StoreDialogProps) {
  const id = useId()
  const { data: keeping } = useQuery('secrets.state', {})
  const [address, setAddress] = useState(store?.address ?? '')
  const [key, setKey] = useState(store?.key ?? '')
  const [secret, setSecret] = useState('')
  const [sendsByItself, setSendsByItself] = useState(store?.sendsByItself ?? false)
  const [refusal, setRefusal] = useState<Refusal>()
  const [good, setGood] = useState<string>()
  const setting = useTask('recordStores.set')
  const testing = useTask('recordStores.test')
  const forgetting = useTask('recordStores.forget')
  const isBusy = setting.isRunning || testing.isRunning || forgetting.isRunning
  const access = { address, key, ...(secret === '' ? {} : { secret }) }
  const errorOf = (path: string) => refusal?.fields?.find((field) => field.path === path)?.message
  const isElsewhere = refusal !== undefined && !['address', 'key', 'secret'].some((path) => errorOf(path) !== undefined)

  const begin = () => {
    setRefusal(undefined)
    setGood(undefined)
  }
  const test = async () => {
    begin()
    const result = await testing.start(access)
    if (result.ok) setGood(result.output.words)
    else setRefusal(result.error)
  }
  const save = async () => {
    begin()
    const result = await setting.start({ ...access, sendsByItself })
    if (result.ok) onClose()
    else setRefusal(result.error)
  }
  const forget = async () => {
    const result = await forgetting.start({})
    if (!result.ok) {
      setRefusal(result.error)
      return
    }
    notify({ words: 'Nothing is sent any more. What the store has stays there.' })
    onClose()
  }

  return (
    <Dialog
      isOpen
      onClose={onClose}
      width="medium"
      title={store === null ? 'Set up a learning record store' : 'Learning record store'}
      description="It is told who did what, when and for how long, what the host saw, and the names that go with it."
      footer={
        <>
          {store === null ? null : (
            <Button look="danger" disabled={isBusy} onClick={() => void forget()}>
              Forget this store
            </Button>
          )}
          <span className="flex-1" />
          <Button disabled={isBusy} onClick={() => void test()}>
            Test connection
          </Button>
          <Button look="primary" type="submit" form={id} disabled={isBusy}>
            {store === null ? 'Use this store' : 'Save'}
          </Button>
        </>
      }
    >
      <form
        id={id}
        noValidate
        className="flex flex-col gap-4"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <TextField
          label="Address"
          hasFocus
          placeholder="https://lrs.example.com/xapi"
          value={address}
          onChange={setAddress}
          error={errorOf('address')}
          hint="Of its xAPI endpoint, as the store shows it."
        />
        <div className="grid grid-cols-2 gap-4">
          <TextField label="Key" value={key} onChange={setKey} error={errorOf('key')} />
          <TextField
            label="Secret"
            type="password"
            value={secret}
            onChange={setSecret}
            error={errorOf('secret')}
            placeholder={store === null ? '' : 'As it was'}
          />
        </div>
        <p className="text-sm text-pretty text-ink-soft">The secret stays on this machine, sealed. {keeping?.words}</p>
        <Checkbox
          label="Send what is new by itself while Baton runs, of all records"
          value={sendsByItself}
          onChange={setSendsByItself}
        />
        <output className="block text-sm text-pretty empty:hidden">
          {good === undefined ? null : (
            <span className="flex items-start gap-2">
              <CircleCheck size={16} aria-hidden className="mt-0.5 shrink-0 text-good" />
              {good}
            </span>
          )}
          {isElsewhere ? (
            <span className="flex items-start gap-2 text-bad">
              <TriangleAlert size={16} aria-hidden className="mt-0.5 shrink-0" />
              {refusal.words}
            </span>
          ) : null}
        </output>
      </form>
    </Dialog>
  )
}
