import { copyFileSync, existsSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { startTestBackend } from '../support/backend.ts'
import { startSignedOff } from '../support/signed-off-team.ts'
import { temporaryFolder } from '../support/temporary-folder.ts'
import { reachesItsEnd } from './kill-before-step.ts'

const entry = fileURLToPath(new URL('exporting-process.ts', import.meta.url))
const busyMachineMs = 300_000

const leftIn = (folder: string) => (existsSync(folder) ? readdirSync(folder) : [])

/** A workspace with two records, one of which was exported and corrected since: both have to be told. */
async function workspaceWithNews(): Promise<string> {
  const { exportTo, call, ann, annOnDemo, tom, file, stop } = await startSignedOff()
  await exportTo('baton-csv', { filter: { personId: ann, attendance: 'attended' } })
  const corrected = { attendance: 'attended', byPersonId: tom, observation: 'Corrected' } as const
  await call('placements.signOff', { id: annOnDemo, ...corrected })
  await stop()
  return file
}

test(
  'killed before any step of an export, either its file is in its place and noted, or it is not and everything is told the next time',
  async () => {
    const source = await workspaceWithNews()
    let kills = 0
    const outcomes = new Set<boolean>()
    for (let isAtEnd = false; !isAtEnd; kills += 1) {
      const folder = temporaryFolder()
      const dataFolder = path.join(temporaryFolder(), 'data')
      const [workspace, out] = [path.join(folder, 'Team.baton'), temporaryFolder()]
      copyFileSync(source, workspace)
      const file = path.join(out, 'changes.csv')
      isAtEnd = await reachesItsEnd(entry, [dataFolder, workspace, file], kills + 1)
      const { call, grant, stop } = await startTestBackend({ file: workspace, dataFolder, workspace: 'none' })
      await call('workspace.open', { grant: grant(workspace, 'write') })
      const isThere = existsSync(file)
      outcomes.add(isThere)
      const { changes } = await call('records.preflight', { target: 'baton-csv' })
      const toTell = isThere ? { sent: 0, corrected: 0 } : { sent: 1, corrected: 1 }
      expect([kills, changes]).toEqual([kills, expect.objectContaining({ ...toTell, withdrawn: 0 })])
      expect((await call('records.exports', {})).count).toBe(isThere ? 2 : 1)
      expect(readdirSync(out)).toEqual(isThere ? ['changes.csv'] : [])
      expect(leftIn(path.join(dataFolder, 'exports-under-way'))).toEqual([])
      expect((await call('history.verify', {})).firstBroken).toBeNull()
      await stop()
    }
    expect(outcomes.size).toBe(2)
    expect(kills).toBeGreaterThan(12)
  },
  busyMachineMs,
)
