import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { changePreferences, readPreferences } from '../../../electron/main/preferences.ts'
import { usualReminders } from '../../../shared/domain/reminders.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'baton-preferences-'))
})
afterEach(async () => {
  await rm(folder, { recursive: true, force: true })
})

const usual = { theme: 'system', isMaximized: false, reminders: usualReminders, toldReminders: {} }

test('a change keeps what else was remembered', () => {
  const bounds = { x: 10, y: 20, width: 1000, height: 700 }
  changePreferences(folder, { bounds })
  changePreferences(folder, { paperSize: 'Letter' })
  changePreferences(folder, { theme: 'dark' })
  expect(readPreferences(folder)).toEqual({ ...usual, theme: 'dark', paperSize: 'Letter', bounds })
})

test('nothing remembered, or nothing readable, counts as the usual', async () => {
  expect(readPreferences(folder)).toEqual(usual)
  await writeFile(path.join(folder, 'window.json'), '{ "theme": ')
  expect(readPreferences(folder)).toEqual(usual)
})

test('one unusable value does not cost the others', async () => {
  await writeFile(
    path.join(folder, 'window.json'),
    '{ "theme": "dark", "reminders": { "isOn": false }, "paperSize": "A3", "bounds": { "x": "left" } }',
  )
  expect(readPreferences(folder)).toEqual({ ...usual, theme: 'dark' })
})
