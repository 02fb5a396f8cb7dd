import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'

/** Makes sure that a file's bytes are on the disk. */
export function flushFile(file: string): void {
  flush(file, 'r+')
}

/** Gives a flushed file its final name, replacing what has it, so that a power cut leaves the one or the other. */
export function replaceFile(from: string, to: string): void {
  renameSync(from, to)
  flushFolder(path.dirname(to))
}

/** A reader sees the whole old text or the whole new one, whatever happens. `mode`: who may read it, as Unix says it. */
export function writeFileWhole(file: string, text: string, mode = 0o666): void {
  const unfinished = `${file}.${process.pid}.unfinished`
  try {
    writeFileSync(unfinished, text, { mode })
    flushFile(unfinished)
    replaceFile(unfinished, file)
  } catch (error) {
    rmSync(unfinished, { force: true })
    throw error
  }
}

/** A new name is on the disk only when its folder is. Windows has no such call, and needs none. */
export function flushFolder(folder: string): void {
  if (process.platform !== 'win32') flush(folder, 'r')
}

function flush(file: string, mode: 'r' | 'r+'): void {
  const handle = openSync(file, mode)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
