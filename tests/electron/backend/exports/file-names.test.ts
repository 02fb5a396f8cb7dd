import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fileNameFor, fileNamesOf } from '../../../../electron/backend/exports/file-names.ts'
import type { PersonId } from '../../../../shared/domain/ids.ts'

const hostile = [
  '../../etc/passwd',
  String.raw`..\..\windows\system32`,
  'CON',
  'nul.txt',
  '.',
  '..',
  '',
  '   ',
  'a/b:c*d?e"f<g>h|i',
  'name\u0000.exe',
  'trailing dot. ',
  '\u202Egnp.exe',
  '~/.bashrc',
  '-rf',
  '$(reboot)',
  'x'.repeat(5_000),
  '日本'.repeat(100),
  '🙂🙂',
  'e\u0301'.repeat(50),
]

describe('file names', () => {
  test.each([
    ['Ana Ruiz', 'ana-ruiz'],
    ['José  Núñez-O’Neill', 'jose-nunez-o-neill'],
    ['田中 太郎', '田中-太郎'],
    ['Aux', 'person-aux'],
    ['!!!', 'person'],
  ])('%s becomes %s', (name, file) => {
    expect(fileNameFor(name)).toBe(file)
  })

  test('no name can leave the folder or upset a file system', () => {
    const names = fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'binary', maxLength: 300 }))
    fc.assert(
      fc.property(names, (name) => {
        const file = `${fileNameFor(name)}.ics`
        expect(file).toMatch(/^[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*\.ics$/u)
        expect(file).not.toMatch(/^(?:con|prn|aux|nul|com\d|lpt\d)\./)
        expect(Buffer.byteLength(file)).toBeLessThan(255)
      }),
      { numRuns: 500 },
    )
  })

  test('people of the same name keep their files, whoever joins later', () => {
    const person = (id: number, name: string) => ({ id: `0${id}` as PersonId, name })
    const before = fileNamesOf([person(2, 'ANA RUIZ'), person(1, 'Ana Ruiz'), person(3, 'Ana Ruiz 2')])
    expect([...before.values()]).toEqual(['ana-ruiz', 'ana-ruiz-2', 'ana-ruiz-2-2'])
    const after = fileNamesOf([
      person(4, 'Ana Rúiz'),
      person(3, 'Ana Ruiz 2'),
      person(2, 'ANA RUIZ'),
      person(1, 'Ana Ruiz'),
    ])
    expect([...after]).toEqual([...before, ['04', 'ana-ruiz-3']])
  })
})
