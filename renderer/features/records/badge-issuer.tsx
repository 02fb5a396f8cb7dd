import { Check, Copy } from 'lucide-react'
import { useRef, useState } from 'react'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { LoadBadgeKey } from './load-badge-key.tsx'
import { NewBadgeKey } from './new-badge-key.tsx'
import { SaveBadgeKey } from './save-badge-key.tsx'

/** By whom badges are signed: what whoever checks one compares. */
export function BadgeIssuer() {
  const { data: issuer, error } = useQuery('badges.issuer', {})
  const { data: keeping } = useQuery('secrets.state', {})
  const [deed, setDeed] = useState<'save' | 'load' | 'renew'>()
  const close = () => {
    setDeed(undefined)
  }
  if (issuer === undefined && error === undefined) return null
  return (
    <section aria-label="Who signs the badges" className="text-sm">
      {issuer === undefined ? (
        <p className="text-pretty text-bad">{error?.words}</p>
      ) : (
        <>
          <h3 className="font-bold break-words">Signed by {issuer.name}</h3>
          {issuer.did === null ? null : <Did did={issuer.did} />}
          <p className="text-pretty text-ink-soft">
            {issuer.did === null ? 'Baton makes the key that signs with the first badges. ' : null}
            {issuer.did === null ? null : 'Whoever gets a badge checks it with this line alone, without any network. '}
            {keeping?.words}
          </p>
        </>
      )}
      <div className="mt-3 flex flex-wrap gap-2">
        {issuer === undefined ? null : (
          <Button
            onClick={() => {
              setDeed('save')
            }}
          >
            Save the key…
          </Button>
        )}
        <Button
          onClick={() => {
            setDeed('load')
          }}
        >
          Use a saved key…
        </Button>
        {issuer?.did === null ? null : (
          <Button
            onClick={() => {
              setDeed('renew')
            }}
          >
            New key…
          </Button>
        )}
      </div>
      {deed === 'save' ? <SaveBadgeKey onClose={close} /> : null}
      {deed === 'renew' ? <NewBadgeKey did={issuer?.did ?? null} onClose={close} /> : null}
      {deed === 'load' ? <LoadBadgeKey onClose={close} /> : null}
    </section>
  )
}

function Did({ did }: { did: string }) {
  const shown = useRef<HTMLSpanElement>(null)
  const [copied, setCopied] = useState<string>()
  const isCopied = copied === did
  const copy = () => {
    if (shown.current === null) return
    // The window has no right to the clipboard; what is selected may be copied all the same.
    getSelection()?.selectAllChildren(shown.current)
    if (document.execCommand('copy')) setCopied(did)
  }
  return (
    <p className="my-1 flex items-center gap-1">
      <span ref={shown} data-selectable className="min-w-0 truncate text-xs tabular-nums">
        {did}
      </span>
      <IconButton size="small" icon={isCopied ? Check : Copy} label={isCopied ? 'Copied' : 'Copy'} onClick={copy} />
    </p>
  )
}
