import { Eye, Pencil, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { Segments } from '../../ui/segments.tsx'
import { ChangePassphrase } from '../seals/change-passphrase.tsx'
import { useUnkeptCode } from '../seals/recovery-codes.ts'
import { SealGate } from '../seals/seal-gate.tsx'
import { SealMenu } from '../seals/seal-menu.tsx'
import { DraftState } from './draft-state.tsx'
import { ReflectionFields, ReflectionPreview } from './reflection-fields.tsx'
import { ReflectionFrame } from './reflection-frame.tsx'
import { type ReflectionFormProps, useReflectionForm } from './use-reflection-form.ts'
import { useWritingKeys } from './use-writing-keys.ts'
import { VisibilityChoice } from './visibility-choice.tsx'

const looks = [
  { key: 'write', label: 'Write', icon: Pencil },
  { key: 'preview', label: 'Preview', icon: Eye },
] as const

/** A reflection being written or corrected. What is typed is kept as a draft while one types. */
export function ReflectionForm(props: ReflectionFormProps) {
  const { about, me, draft, reflection, onClose, onChanged } = props
  const form = useReflectionForm(props)
  const [look, setLook] = useState<(typeof looks)[number]['key']>('write')
  const [isChangingPassphrase, setIsChangingPassphrase] = useState(false)
  const { visibility, content } = form.typed
  const isKeepingCode = useUnkeptCode((codes) => codes.unkept !== null)
  const isWriting = form.isOpen && !isChangingPassphrase && !isKeepingCode
  const element = useWritingKeys({
    submit: () => void form.send(),
    togglePreview: () => {
      setLook((before) => (before === 'write' ? 'preview' : 'write'))
    },
    leaveField: () => void form.flush(),
  })

  const room = (
    <>
      <div className="flex items-center justify-between gap-3">
        <Segments label="Write or preview" options={looks} value={look} onChange={setLook} />
        <span className="truncate text-xs text-ink-faint">**bold**, - list</span>
      </div>
      {look === 'preview' ? (
        <ReflectionPreview value={content} />
      ) : (
        <ReflectionFields
          about={about}
          value={content}
          onChange={(next) => {
            form.change({ ...form.typed, content: next })
          }}
          fault={form.fault}
        />
      )}
      {visibility === 'private' && reflection !== null && reflection.visibility !== 'private' ? (
        <p className="text-xs text-pretty text-ink-soft">
          Sealed from now on. What you submitted for others before stays in the history and in earlier backups.
        </p>
      ) : null}
      {about.signOff === null ? null : (
        <p className="text-xs text-pretty text-ink-soft">
          {about.host.name} has signed it off already: once you submit, it stays as it is.
        </p>
      )}
    </>
  )

  return (
    <ReflectionFrame
      about={about}
      me={me}
      onClose={onClose}
      footer={
        isWriting ? (
          <>
            <Button look="primary" disabled={!form.canSend} onClick={() => void form.send()}>
              {reflection === null ? 'Submit' : 'Submit correction'}
            </Button>
            <DraftState lastKept={form.lastKept} isFromBefore={draft !== null} />
            {form.isDraft ? (
              <IconButton icon={Trash2} label="Discard the draft" onClick={() => void form.discardDraft()} />
            ) : null}
          </>
        ) : undefined
      }
    >
      <div ref={element} className="flex flex-col gap-4">
        <div className="relative">
          <VisibilityChoice
            value={visibility}
            host={about.host}
            onChange={(next) => {
              form.change({ ...form.typed, visibility: next })
            }}
          />
          {visibility === 'private' && isWriting ? (
            <span className="absolute -top-1.5 right-0">
              <SealMenu
                onLocked={onChanged}
                onChangePassphrase={() => {
                  setIsChangingPassphrase(true)
                }}
              />
            </span>
          ) : null}
        </div>
        {visibility === null ? (
          <p className="text-sm text-pretty text-ink-soft">Choose who may read it; then there is room to write.</p>
        ) : null}
        {visibility === 'private' ? (
          <SealGate me={me} why="What is private here can be read and written once it is open.">
            {isChangingPassphrase ? (
              <ChangePassphrase
                me={me}
                onClose={() => {
                  setIsChangingPassphrase(false)
                }}
              />
            ) : (
              room
            )}
          </SealGate>
        ) : null}
        {visibility === 'host' || visibility === 'team' ? room : null}
      </div>
    </ReflectionFrame>
  )
}
