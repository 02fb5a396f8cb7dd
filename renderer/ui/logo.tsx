/** The sign of the app: two bars that overlap for a stretch. */
export function Logo({ size = 20 }: { size?: number }) {
  return (
    <svg width={size} height={size} viewBox="0 0 20 20" aria-hidden className="shrink-0">
      <rect x="1" y="4" width="12" height="5" rx="1.75" className="fill-violet" />
      <rect x="7" y="11" width="12" height="5" rx="1.75" className="fill-teal" />
      <path d="M7 9h6v2H7z" className="fill-ink" opacity=".28" />
    </svg>
  )
}
