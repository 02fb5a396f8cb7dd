import { Link } from 'wouter'
import type { Person } from '../../../shared/domain/people.ts'
import { paperRoute } from '../../../shared/domain/papers.ts'
import { startPrinting } from '../../backend/print-papers.ts'
import { asFileName, saveAs } from '../../backend/save-as.ts'
import { useTask } from '../../backend/use-task.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { count } from '../../words/counts.ts'
import { useMe } from '../identity/use-me.ts'
import { usePaperSize } from '../papers/paper-size.ts'

/** What will be in the report, who is asking for it as far as this computer knows, and the two ways to keep it. */
export function AccessReportDialog({ person, onClose }: { person: Person; onClose: () => void }) {
  const { me } = useMe()
  const { size } = usePaperSize()
  const saving = useTask('privacy.saveReport')
  const isOwn = me?.id === person.id
  const name = asFileName(`Access report of ${person.name}`)
  const saveJson = async () => {
    await saveAs(
      { kind: 'save', suggestedName: `${name}.json` },
      async (grant) => await saving.start({ personId: person.id, grant }),
      ({ entries }, file) => `Saved ${count(entries, 'entry', 'entries')} as ${file}`,
    )
  }
  const savePdf = async () => {
    await saveAs(
      { kind: 'save', suggestedName: `${name}.pdf` },
      async (grant) => {
        const papers = [{ kind: 'access-report' as const, personId: person.id }]
        return await startPrinting({ papers, size, into: 'file', grant }).result
      },
      (_written, file) => `Saved ${file}`,
    )
  }
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={`Access report of ${person.name}`}
      description="For a request to know what is held."
      width="medium"
      footer={
        <>
          <Button onClick={() => void saveJson()} disabled={saving.isRunning}>
            Save as JSON
          </Button>
          <Button look="primary" onClick={() => void savePdf()} disabled={saving.isRunning}>
            Save as PDF
          </Button>
        </>
      }
    >
      <dl className="grid grid-cols-[88px_1fr] gap-x-3 gap-y-2 text-sm text-pretty">
        <dt className="font-medium">Asking</dt>
        <dd className="text-ink-soft">{askingWords(me, isOwn)} It is noted who made the report, and when.</dd>
        <dt className="font-medium">In it</dt>
        <dd className="text-ink-soft">
          Who they are, when they are away, levels, placements, what hosts said, what they wrote for others,
          invitations, exports, who looked, and the lines of the history that name them. Each with where it came from,
          who sees it and how long it is kept.
        </dd>
        <dt className="font-medium">Private</dt>
        <dd className="text-ink-soft">
          {isOwn
            ? 'Your wishes, answers and drafts are in it; private reflections once you have unlocked them.'
            : `Private reflections, wishes, answers to alignment checks and drafts are not. The report says that there are some, and how ${person.name} gets them.`}
        </dd>
      </dl>
      <p className="mt-4 text-sm">
        <Link
          href={paperRoute({ kind: 'access-report', personId: person.id }, size)}
          className="font-medium text-accent hover:underline"
        >
          Look at it first
        </Link>
      </p>
      {saving.isRunning ? (
        <div className="mt-4">
          <ProgressBar
            label="Looking for everything that is held"
            share={shareOf(saving.progress)}
            onCancel={saving.cancel}
          />
        </div>
      ) : null}
    </Dialog>
  )
}

function askingWords(me: Person | null | undefined, isOwn: boolean): string {
  if (me === null || me === undefined) return 'Nobody has said who uses this computer.'
  return isOwn ? `${me.name}, about themselves.` : `${me.name}, about somebody else.`
}

function shareOf(progress: { done: number; of: number } | undefined): number | null {
  return progress === undefined || progress.of === 0 ? null : progress.done / progress.of
}
