/** Room to sign by hand: a line for each, with what belongs on it. */
export function SignatureLines({ names }: { names: readonly string[] }) {
  return (
    <div className="mt-16 flex break-inside-avoid gap-8 text-xs text-ink-soft">
      {names.map((name) => (
        <p key={name} className="flex-1 border-t border-ink pt-1.5">
          {name}
        </p>
      ))}
    </div>
  )
}
