import { Check, Copy, KeyRound } from 'lucide-react'
import { useId, useRef, useState } from 'react'
import { Button } from '../../ui/button.tsx'
import { SealPlace } from './seal-place.tsx'

/** The code is told this once. */
export function RecoveryCode({ code, onKept }: { code: string; onKept: () => void }) {
  const id = useId()
  const shown = useRef<HTMLParagraphElement>(null)
  const [isCopied, setIsCopied] = useState(false)
  const copy = () => {
    if (shown.current === null) return
    // The window has no right to the clipboard; what is selected may be copied all the same.
    getSelection()?.selectAllChildren(shown.current)
    setIsCopied(document.execCommand('copy'))
  }
  return (
    <SealPlace
      icon={KeyRound}
      title="Keep this recovery code"
      id={id}
      onSubmit={async () => {
        onKept()
        await Promise.resolve()
      }}
    >
      <p className="text-sm text-pretty text-ink-soft">
        It opens what you sealed if you forget the passphrase. It is shown this once: put it on paper or in your
        password manager.
      </p>
      <p
        ref={shown}
        data-selectable
        className="rounded-md border border-line-strong bg-surface px-3 py-3 text-center text-lg font-bold tracking-wide text-balance tabular-nums"
      >
        {code}
      </p>
      <div className="flex items-center gap-2">
        <Button look="primary" type="submit">
          I have kept it
        </Button>
        <Button icon={isCopied ? Check : Copy} onClick={copy}>
          {isCopied ? 'Copied' : 'Copy'}
        </Button>
      </div>
    </SealPlace>
  )
}
