import { describe, expect, test } from 'vitest'
import { librariesNotFound, remedyFor } from '../../../electron/runtime/debian-packages.ts'

const packages = ['libnss3', 'xvfb']

describe('what to do about missing parts', () => {
  test('nothing is installed when nothing is missing', () => {
    expect(remedyFor({ missing: [], packages, isRoot: true, hasApt: true })).toEqual({ do: 'nothing' })
  })

  test('root on Debian gets the packages', () => {
    const remedy = remedyFor({ missing: ['libnss3.so'], packages, isRoot: true, hasApt: true })
    expect(remedy).toEqual({ do: 'install', packages })
  })

  test('anybody else is told what is missing and the command that brings it', () => {
    const remedy = remedyFor({ missing: ['libnss3.so', 'xvfb-run'], packages, isRoot: false, hasApt: true })
    expect(remedy).toEqual({
      do: 'explain',
      words:
        'This machine lacks libnss3.so, xvfb-run. ' +
        'Install them with: sudo apt-get install --no-install-recommends libnss3 xvfb',
    })
  })

  test('root on another Linux is told the names of the packages', () => {
    const remedy = remedyFor({ missing: ['libnss3.so'], packages, isRoot: true, hasApt: false })
    expect(remedy).toMatchObject({ do: 'explain', words: expect.stringContaining('Debian packages libnss3 xvfb') })
  })
})

test('the libraries that ldd did not find are named, and no others', () => {
  const output = [
    '\tlinux-vdso.so.1 (0x00007ffd)',
    '\tlibnss3.so => not found',
    '\tlibc.so.6 => /lib/x86_64-linux-gnu/libc.so.6 (0x00007f)',
    '\tlibgbm.so.1 => not found',
  ].join('\n')
  expect(librariesNotFound(output)).toEqual(['libnss3.so', 'libgbm.so.1'])
})
