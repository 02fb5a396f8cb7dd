/** The motif: two runners' lanes that overlap for a stretch. Purely a picture, hidden from screen readers. */
export function RelayPicture({ width = 160 }: { width?: number }) {
  return (
    <svg width={width} height={width * 0.5} viewBox="0 0 160 80" fill="none" aria-hidden className="shrink-0">
      <path d="M0 20.5h160M0 59.5h160" className="stroke-line" strokeDasharray="2 4" />
      <rect x="8" y="12" width="92" height="17" rx="5" className="fill-violet" />
      <rect x="60" y="51" width="92" height="17" rx="5" className="fill-teal" />
      <path d="M60.5 8v64M99.5 8v64" className="stroke-line-strong" />
      <rect x="60" y="33" width="40" height="14" rx="4" className="fill-accent-soft" />
      <path
        d="M68 40h24m-5-4 5 4-5 4"
        className="stroke-accent"
        strokeWidth="1.75"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  )
}
