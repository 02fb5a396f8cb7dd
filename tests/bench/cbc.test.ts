import { expect, test } from 'vitest'
import { boundIn, cbcLogIn } from './cbc.ts'
import { cbcSolutionIn } from './cbc-solution.ts'

const [ann, call, talk] = ['0195-a', '0195-c', '0195-t']
const solved = `Optimal - objective value -192.16666667
      1 placement/${ann}/${call}/shadow                    1                       2
      7 placement/${ann}/${talk}/assist           0.99999999                    -8.5
      9 skill-gap/${ann}/1                                 1                     -10
`
const unsolved = `Stopped on time (no integer solution - continuous used) - objective value -9646.28948413
      5 placement/${ann}/${call}/shadow                  0.4                       0
`
const times = 'Total time (CPU seconds):       1.07   (Wallclock seconds):       1.19\n'

test('the placements of a solution are those columns that are 1, and its points are minus its value', () => {
  expect(cbcSolutionIn(solved)).toEqual({
    objective: 192.166_666_67,
    placements: [
      { personId: ann, activityId: call, role: 'shadow' },
      { personId: ann, activityId: talk, role: 'assist' },
    ],
  })
})

test.each([unsolved, 'Infeasible - objective value 2.00000000\n', ''])(
  'no plan is read from what is none: %j',
  (text) => {
    expect(cbcSolutionIn(text)).toBeNull()
  },
)

test('a solve that ended by itself is proven, or as near as was asked for', () => {
  const log = `\nResult - Optimal solution found\n\nObjective value:                -192.16666667\n\n${times}`
  expect(cbcLogIn(log)).toEqual({ cpuSeconds: 1.07, seconds: 1.19, wasStopped: false })
  expect(boundIn(log, cbcSolutionIn(solved), 0)).toBe(192.166_666_67)
  expect(boundIn(log, cbcSolutionIn(solved), 0.5)).toBe(192.666_666_67)
  const within = log
    .replace('found', 'found (within gap tolerance)')
    .replace(times, `Lower bound:     -192.300\n${times}`)
  expect(cbcLogIn(within).wasStopped).toBe(false)
  expect(boundIn(within, cbcSolutionIn(solved), 0.5)).toBe(192.3)
})

test('a solve that ran out of time has a bound and perhaps no plan', () => {
  const log = `\nResult - Stopped on time limit\n\nNo feasible solution found\nLower bound:                    -9646.289\n${times}`
  expect(cbcLogIn(log).wasStopped).toBe(true)
  expect(boundIn(log, cbcSolutionIn(unsolved), 0.5)).toBe(9646.289)
})

test('a log without a result is not taken for one', () => {
  expect(() => cbcLogIn('Segmentation fault')).toThrow('CBC ended without a result')
})
