import { solveWithHighs } from './highs.ts'
import { loadHighs } from './load-highs.ts'
import type { SolvingThread } from './solving-thread.ts'
import { answerInThread } from './thread-beside.ts'

const highs = await loadHighs()
answerInThread<SolvingThread>(({ program, options }, shouldStop) => {
  return solveWithHighs(highs, program, options, { improved: () => {}, bounded: () => {}, shouldStop })
})
