import type { Account } from '../../../shared/domain/activities.ts'
import { useCommand } from '../../backend/use-command.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Checkbox } from '../../ui/checkbox.tsx'
import { PickField } from '../../ui/pick-field.tsx'
import { Button } from '../../ui/button.tsx'
import { TextField } from '../../ui/text-field.tsx'
import { useState } from 'react'

export interface AccountFieldProps {
  value: string | null
  onChange: (accountId: string | null) => void
  onBlur?: () => void
  error?: string | undefined
}

/** The customer; a new one can be added on the way, and one that wants no company can say so here. */
export function AccountField({ value, onChange, onBlur, error }: AccountFieldProps) {
  const { data: accounts = [] } = useQuery('accounts.list', {})
  const account = accounts.find(({ id }) => id === value)
  const options = [
    { value: null, label: 'No account' },
    ...accounts.map((one): { value: string | null; label: string } => ({ value: one.id, label: one.name })),
  ]
  return (
    <div className="flex flex-col gap-2">
      <PickField
        label="Account"
        options={options}
        value={value}
        onChange={onChange}
        error={error}
        {...(onBlur === undefined ? {} : { onBlur })}
      />
      {account === undefined ? <NewAccount onAdded={onChange} /> : <OptOut account={account} />}
    </div>
  )
}

function OptOut({ account }: { account: Account }) {
  const edit = useCommand('accounts.edit')
  return (
    <Checkbox
      label={`${account.name} wants no participants`}
      hint="Keeps everybody off all its calls."
      value={account.isOptedOut}
      onChange={(isOptedOut) =>
        void edit.run(
          { id: account.id, name: account.name, isOptedOut },
          isOptedOut ? `${account.name} gets no participants` : `${account.name} may get participants`,
        )
      }
    />
  )
}

function NewAccount({ onAdded }: { onAdded: (accountId: string) => void }) {
  const add = useCommand('accounts.add')
  const [name, setName] = useState<string>()
  const addNamed = async (newName: string) => {
    const added = await add.run({ name: newName })
    if (added === undefined) return
    setName(undefined)
    onAdded(added.id)
  }
  if (name === undefined) {
    return (
      <button
        type="button"
        onClick={() => {
          setName('')
        }}
        className="self-start rounded-sm text-sm text-accent hover:underline"
      >
        Add a new account
      </button>
    )
  }
  return (
    <div className="flex items-end gap-2">
      <TextField label="Name of the account" className="flex-1" hasFocus value={name} onChange={setName} />
      <Button disabled={name.trim() === '' || add.isRunning} onClick={() => void addNamed(name)}>
        Add
      </Button>
    </div>
  )
}
