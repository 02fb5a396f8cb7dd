import { expect, test } from 'vitest'
import { workspaceIn } from '../../../electron/main/workspace-argument.ts'

test('a workspace on the command line is found from where it was typed', () => {
  expect(workspaceIn(['electron', '--no-sandbox', '/app', 'plans/Team.BATON'], '/home/ann')).toBe(
    '/home/ann/plans/Team.BATON',
  )
})

test('a command line without a workspace names none', () => {
  expect(workspaceIn(['electron', '/app', '--open=a.baton', 'notes.txt'], '/home/ann')).toBeUndefined()
})
