import { expect, test } from 'vitest'
import { createPrinting, type PrintedPaper } from '../../../electron/main/print-papers.ts'
import type { PrintRequest } from '../../../shared/contract/bridge.ts'
import { RefusedError } from '../../../shared/contract/errors.ts'
import { Grant } from '../../../shared/contract/grant.ts'
import { Paper, PaperDetails } from '../../../shared/domain/papers.ts'

const people = [1, 2, 3].map((last) => `01890000-0000-7000-8000-00000000000${last}`)
const papers = people.map((personId) => Paper.parse({ kind: 'transcript', personId }))
const request: PrintRequest = { papers, size: 'A4', into: 'folder', grant: Grant.parse('here') }
const printed: PrintedPaper = {
  details: PaperDetails.parse({ title: 'Transcript', subject: '', madeOn: '2026-11-23' }),
  pdf: new Uint8Array([1, 2, 3]),
}

/** A window and a backend that do as they are told and keep what was asked of them. */
function start(printPaper: (paper: Paper, signal: AbortSignal) => Promise<PrintedPaper> = async () => printed) {
  const saved: unknown[] = []
  const progress: unknown[] = []
  const printing = createPrinting({
    printPaper: async (paper, _size, signal) => await printPaper(paper, signal),
    call: async (name, input) => {
      saved.push([name, input])
      return await Promise.resolve({ ok: true, output: {} })
    },
    onProgress: (taskId, told) => progress.push([taskId, told]),
  })
  return { printing, saved, progress }
}

test('each paper is printed and given to the backend to be written, one after the other', async () => {
  const { printing, saved, progress } = start()
  expect(await printing.print(request, 'all')).toEqual({ ok: true, output: { written: 3 } })
  const { details } = printed
  expect(saved).toEqual(
    papers.map((paper) => ['papers.save', { paper, details, pdf: 'AQID', into: 'folder', grant: request.grant }]),
  )
  expect(progress).toEqual([0, 1, 2].map((done) => ['all', { done, of: 3 }]))
})

test('cancelled, no further paper is printed, and what is written stays', async () => {
  const { printing, saved } = start(async (paper) => {
    if (paper === papers[1]) printing.cancel('all')
    return await Promise.resolve(printed)
  })
  const result = await printing.print(request, 'all')
  expect(saved).toHaveLength(1)
  expect(result).toEqual({ ok: true, output: { written: 1 } })
})

test('a paper that never comes is given up when that is cancelled, and the next request is carried out', async () => {
  const { printing } = start(async (paper, signal) =>
    paper === papers[2]
      ? printed
      : await new Promise((_resolve, reject) => {
          signal.addEventListener('abort', () => {
            reject(signal.reason as Error)
          })
          printing.cancel('first')
        }),
  )
  const first = printing.print(request, 'first')
  const second = printing.print({ ...request, papers: papers.slice(2) }, 'second')
  expect(await first).toMatchObject({ ok: false, error: { code: 'cancelled' } })
  expect(await second).toEqual({ ok: true, output: { written: 1 } })
})

test('what the page refuses is told, and what is a bug is told without its words', async () => {
  const refusing = start(async () => await Promise.reject(new RefusedError('not-found', 'Gone.')))
  expect(await refusing.printing.print(request, 'x')).toEqual({
    ok: false,
    error: { code: 'not-found', words: 'Gone.' },
  })
  const failing = start(async () => await Promise.reject(new Error('/home/somebody')))
  expect(JSON.stringify(await failing.printing.print(request, 'x'))).not.toContain('somebody')
})

test('many papers do not fit into one file', async () => {
  const { printing, saved } = start()
  expect(await printing.print({ ...request, into: 'file' }, 'x')).toMatchObject({ error: { code: 'invalid-input' } })
  expect(saved).toEqual([])
})
