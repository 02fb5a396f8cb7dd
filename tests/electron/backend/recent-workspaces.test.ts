import { readdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { listRecent, remember } from '../../../electron/backend/recent-workspaces.ts'
import { Instant } from '../../../shared/domain/times.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const openedAt = Instant.parse('2026-01-01T00:00:00.000Z')

test('the newest ten are remembered, each once, with an id that stays', () => {
  const folder = temporaryFolder()
  for (let number = 1; number <= 12; number += 1) {
    remember(folder, { path: path.join(folder, `${number}.baton`), name: `Team ${number}`, openedAt })
  }
  const first = listRecent(folder).find(({ name }) => name === 'Team 5')
  remember(folder, { path: path.join(folder, '5.baton'), name: 'Team five', openedAt })
  const list = listRecent(folder)
  expect(list.map(({ name }) => name).slice(0, 3)).toEqual(['Team five', 'Team 12', 'Team 11'])
  expect(list).toHaveLength(10)
  expect(list[0]).toMatchObject({ id: first?.id, isThere: false })
  expect(readdirSync(folder)).toEqual(['recent-workspaces.json'])
})

test('a list that cannot be read is an empty one', () => {
  const folder = temporaryFolder()
  writeFileSync(path.join(folder, 'recent-workspaces.json'), '{"half":')
  expect(listRecent(folder)).toEqual([])
  remember(folder, { path: '/a.baton', name: 'A', openedAt })
  expect(listRecent(folder)).toHaveLength(1)
})
