import { Logo } from '../../ui/logo.tsx'

/** The head of a paper: who hands it out, and what it is. */
export function Letterhead({ from, what }: { from: string; what: string }) {
  return (
    <div className="mb-9 flex items-center gap-2.5 border-b border-ink pb-2.5 text-sm">
      <Logo size={18} />
      <p className="line-clamp-2 min-w-0 flex-1 font-bold wrap-anywhere">
        <bdi>{from}</bdi>
      </p>
      <p className="shrink-0 text-ink-soft">{what}</p>
    </div>
  )
}
