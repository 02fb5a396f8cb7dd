import { useRef, useState } from 'react'
import type { PrintRequest } from '../../../shared/contract/bridge.ts'
import { PaperSize } from '../../../shared/domain/papers.ts'
import { type RunningPrint, startPrinting } from '../../backend/print-papers.ts'
import { saveAs } from '../../backend/save-as.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { ProgressBar } from '../../ui/progress-bar.tsx'
import { Segments } from '../../ui/segments.tsx'
import { count } from '../../words/counts.ts'
import { closeManyPapers, type ManyPapers, paperFor, useManyPapers } from './open-papers.ts'
import { usePaperSize } from './paper-size.ts'

const sizes = PaperSize.options.map((size) => ({ key: size, label: size }))

/** A paper for each of many people, into a folder. Mounted once; `openManyPapers` opens it. */
export function ManyPapersDialog() {
  const { asked } = useManyPapers()
  return asked === null ? null : <AskedPapers asked={asked} />
}

function AskedPapers({ asked }: { asked: ManyPapers }) {
  const { data: people } = useQuery('papers.people', { filter: asked.filter })
  const { size, choose } = usePaperSize()
  const { progress, print, cancel } = usePrinting()
  const number = people?.length ?? 0

  const save = async () => {
    const papers = (people ?? []).map((personId) => paperFor(asked, personId))
    await saveAs(
      { kind: 'folder' },
      async (grant) => await print({ papers, size, into: 'folder', grant }),
      ({ written }, folder) => savedWords(asked.kind, { written, of: papers.length }, folder),
    )
    closeManyPapers()
  }
  const close = () => {
    cancel()
    closeManyPapers()
  }
  return (
    <Dialog
      isOpen
      onClose={close}
      title={asked.kind === 'transcript' ? 'Transcripts as PDF' : 'Certificates as PDF'}
      footer={
        progress === undefined ? (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button look="primary" disabled={number === 0} onClick={() => void save()}>
              Choose a folder
            </Button>
          </>
        ) : (
          <div className="flex-1">
            <ProgressBar
              label="Printing"
              share={progress.done / progress.of}
              words={`${progress.done} of ${progress.of}`}
              onCancel={cancel}
            />
          </div>
        )
      }
    >
      <p className="mb-4 min-h-5 text-sm">{people === undefined ? null : whomWords(asked.kind, number)}</p>
      <div className="flex items-center justify-between gap-4 text-sm">
        <span>Paper</span>
        <Segments label="Paper" options={sizes} value={size} onChange={choose} />
      </div>
    </Dialog>
  )
}

/** Prints one after the other; undefined as progress while nothing is printed. */
function usePrinting() {
  const [progress, setProgress] = useState<{ done: number; of: number }>()
  const running = useRef<RunningPrint>(undefined)
  return {
    progress,
    print: async (request: PrintRequest) => {
      setProgress({ done: 0, of: request.papers.length })
      running.current = startPrinting(request, setProgress)
      return await running.current.result
    },
    cancel: () => {
      running.current?.cancel()
    },
  }
}

function whomWords(kind: ManyPapers['kind'], people: number): string {
  if (people === 0) return 'Nobody has completed anything here that is signed off.'
  const each = kind === 'transcript' ? 'a transcript' : 'a certificate'
  return people === 1
    ? `One person gets ${each}, in a file.`
    : `${people} people get ${each} each, in files of their own.`
}

function savedWords(
  kind: ManyPapers['kind'],
  { written, of }: { written: number; of: number },
  folder: string,
): string {
  const files = count(written, kind)
  return written < of ? `Cancelled. ${files} of ${of} had been saved in ${folder}.` : `Saved ${files} in ${folder}.`
}
