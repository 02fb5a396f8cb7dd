import { ChevronDown, CircleUser } from 'lucide-react'
import { useState } from 'react'
import { Avatar } from '../../ui/avatar.tsx'
import { Button } from '../../ui/button.tsx'
import { Popover } from '../../ui/popover.tsx'
import { PickMe } from './pick-me.tsx'
import { useMe } from './use-me.ts'

/** In the top bar: who I am, and the switch to be somebody else. */
export function MeMenu() {
  const { me, choose } = useMe()
  const [isOpen, setIsOpen] = useState(false)
  const close = () => {
    setIsOpen(false)
  }
  if (me === undefined) return null
  return (
    <Popover
      title="Who uses Baton here"
      isOpen={isOpen}
      onOpenChange={setIsOpen}
      trigger={
        <button
          type="button"
          className="flex h-8 max-w-48 shrink-0 items-center gap-1.5 rounded-md px-2 text-sm hover:bg-hover"
        >
          <span className="sr-only">{me === null ? 'Who are you?' : `You are ${me.name}. Switch`}</span>
          {me === null ? (
            <>
              <CircleUser size={16} strokeWidth={1.75} aria-hidden className="text-ink-soft" />
              <span aria-hidden className="hidden text-ink-soft md:inline">
                Who are you?
              </span>
            </>
          ) : (
            <>
              <Avatar name={me.name} kind={me.function === 'marketing' ? 'square' : 'round'} size="small" />
              <span aria-hidden className="hidden truncate font-medium md:inline">
                {me.name}
              </span>
            </>
          )}
          <ChevronDown size={14} aria-hidden className="shrink-0 text-ink-faint" />
        </button>
      }
    >
      <div className="flex flex-col gap-3">
        <p className="text-sm text-pretty text-ink-soft">
          Decides whose rotations are shown. Kept on this machine; switching locks private reflections.
        </p>
        <PickMe onChosen={close} />
        {me === null ? null : (
          <Button
            className="self-start"
            onClick={() => {
              void choose(null).then(close)
            }}
          >
            Be nobody in particular
          </Button>
        )}
      </div>
    </Popover>
  )
}
