import { Button } from '../ui/button.tsx'
import { RelayPicture } from '../ui/relay-picture.tsx'

/** The backend died twice. What was saved is safe; starting it again is the way on. */
export function RecoveryScreen() {
  return (
    <main className="flex h-full flex-col items-center justify-center gap-4 bg-sunken p-10 text-center">
      <RelayPicture />
      <div role="alert" className="max-w-md">
        <h1 className="text-lg font-bold">Baton stopped keeping up</h1>
        <p className="mt-1 text-base text-pretty text-ink-soft">
          The part that keeps your data stopped twice in a row. Everything that had been saved is safe. Start it again
          to go on where you were. If it keeps stopping, close Baton and open it again; the backups lie in the folder
          that the Help menu shows.
        </p>
      </div>
      <div className="flex gap-2">
        <Button
          look="primary"
          onClick={() => {
            window.baton.startBackend()
          }}
        >
          Start it again
        </Button>
        <Button
          look="quiet"
          onClick={() => {
            window.close()
          }}
        >
          Close Baton
        </Button>
      </div>
    </main>
  )
}
