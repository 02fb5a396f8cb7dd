import { ArrowLeft, Download, Printer } from 'lucide-react'
import { useMemo } from 'react'
import { useLocation } from 'wouter'
import { type Paper, PaperSize, paperRoute } from '../../../shared/domain/papers.ts'
import { startPrinting } from '../../backend/print-papers.ts'
import { asFileName, saveAs } from '../../backend/save-as.ts'
import { useActions } from '../../ui/actions.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Segments } from '../../ui/segments.tsx'
import { usePeopleById } from '../activities/use-names.ts'
import { PaperPage, usePaper } from './paper-page.tsx'
import { usePaperSize } from './paper-size.ts'
import { papers } from './papers.ts'

/** A paper as it will be printed, with the ways to have it. */
export function PaperScreen() {
  const asked = usePaper()
  const definition = asked === undefined ? undefined : papers[asked.paper.kind]
  const people = usePeopleById()
  const person = asked === undefined ? undefined : people.get(asked.paper.personId)
  const [, navigate] = useLocation()
  const { choose } = usePaperSize()

  const name = definition?.name ?? 'Paper'
  const save = useMemo(
    () => async () => {
      if (asked !== undefined) await savePaper(asked.paper, asked.size, `${name} of ${person?.name ?? 'somebody'}`)
    },
    [asked, name, person?.name],
  )
  useActions(
    useMemo(
      () => [
        { title: `Save the ${name.toLowerCase()} as PDF`, group: 'Paper', run: () => void save() },
        { title: `Print the ${name.toLowerCase()}`, keys: 'Mod+P', group: 'Paper', run: print },
      ],
      [name, save],
    ),
  )

  const goBack = () => {
    if (history.length > 1) history.back()
    else navigate('/records')
  }
  return (
    <Screen
      title={name}
      purpose={definition?.purpose ?? 'Something to print.'}
      actions={
        <>
          <Button look="quiet" icon={ArrowLeft} onClick={goBack}>
            Back
          </Button>
          {asked === undefined ? null : (
            <>
              <Segments
                label="Paper"
                options={sizes}
                value={asked.size}
                onChange={(size) => {
                  choose(size)
                  navigate(paperRoute(asked.paper, size), { replace: true })
                }}
              />
              <Button icon={Printer} onClick={print}>
                Print
              </Button>
              <Button look="primary" icon={Download} onClick={() => void save()}>
                Save as PDF
              </Button>
            </>
          )}
        </>
      }
    >
      <div
        ref={keepFocusable}
        className="flex min-h-0 flex-1 flex-col overflow-auto border-t border-line bg-sunken p-6 print:block print:overflow-visible print:border-0 print:bg-transparent print:p-0"
      >
        <PaperPage />
      </div>
    </Screen>
  )
}

const sizes = PaperSize.options.map((size) => ({ key: size, label: size }))

async function savePaper(paper: Paper, size: PaperSize, title: string): Promise<void> {
  const suggestedName = `${asFileName(title)}.pdf`
  await saveAs(
    { kind: 'save', suggestedName },
    async (grant) => await startPrinting({ papers: [paper], size, into: 'file', grant }).result,
    (_written, fileName) => `Saved ${fileName}.`,
  )
}

/** So that keys scroll it. */
function keepFocusable(scroller: HTMLElement | null) {
  if (scroller !== null) scroller.tabIndex = 0
}

function print() {
  window.print()
}
