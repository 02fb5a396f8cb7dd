import { EyeOff } from 'lucide-react'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { useWishes } from './use-wishes.ts'
import { feelingOptions, WishChoice } from './wish-choice.tsx'
import { feelingAbout, wishGroups } from './wishes.ts'

/** What I like and would hate, for me and the planner alone. Every choice is saved as it is made. */
export function PreferencesPanel({ me, onClose }: { me: Person; onClose: () => void }) {
  const { wishes, feel } = useWishes(me.id)
  const { data: calls } = useQuery('calls.list', {})
  const { data: projects } = useQuery('projects.list', {})
  const isKnown = wishes !== undefined && calls !== undefined && projects !== undefined
  return (
    <Inspector title="What I like" subtitle={me.name} onClose={onClose}>
      <div className="mb-4 flex gap-3 rounded-md bg-sunken px-3 py-2.5 text-sm text-pretty text-ink-soft">
        <EyeOff size={16} strokeWidth={1.75} aria-hidden className="mt-0.5 shrink-0" />
        <div className="flex flex-col gap-1.5">
          <p>
            <strong className="font-medium text-ink">Shown to nobody else.</strong> But the planner reads it, so it is
            not sealed as private reflections are.
          </p>
          <p>Wishes weigh, they do not rule. The planner looks out for whoever would get least of what they like.</p>
        </div>
      </div>
      {isKnown ? (
        <div data-wishes className="flex flex-col">
          <div
            aria-hidden
            className="sticky -top-4 -mx-4 mb-1 z-1 flex items-end gap-2 border-b border-line bg-surface px-4 py-1.5 text-xs text-ink-soft"
          >
            <span className="flex-1" />
            {feelingOptions.map(({ short }) => (
              <span key={short} className="w-12 text-center leading-4 xl:w-14">
                {short}
              </span>
            ))}
          </div>
          {wishGroups(me.function, [...calls, ...projects], wishes).map(({ title, lines }) => (
            <section key={title} aria-label={title} className="py-2">
              <h3 className="text-xs font-bold text-ink-soft">{title}</h3>
              {lines.map(({ subject, label }) => (
                <WishChoice
                  key={label}
                  label={label}
                  value={feelingAbout(wishes, subject)}
                  onChange={(feeling) => {
                    feel(subject, feeling)
                  }}
                />
              ))}
            </section>
          ))}
        </div>
      ) : null}
    </Inspector>
  )
}
