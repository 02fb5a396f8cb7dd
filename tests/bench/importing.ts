import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { personDraft } from '../support/drafts.ts'
import { startBackend } from './backend.ts'
import { memoryOf, seconds } from './processes.ts'

const calls = 10_000
const hosts = 25
const firstDay = Date.UTC(2027, 0, 4)

/** 10,000 calls of 25 hosts from one file into an otherwise empty workspace: preview, then import. */
export async function measureImport(built: string, format: 'csv' | 'ics'): Promise<Record<string, unknown>> {
  const backend = await startBackend(built)
  try {
    const workspace = backend.grant(path.join(backend.folder, 'Team.baton'), 'write')
    await backend.call('workspace.create', { grant: workspace, name: 'Team', timeZone: 'Europe/Berlin' })
    for (let host = 0; host < hosts; host += 1) {
      await backend.call('people.add', personDraft({ name: `Host ${host}`, email: emailOf(host) }))
    }
    const file = path.join(backend.folder, `calls.${format}`)
    writeFileSync(file, format === 'csv' ? csv() : ics())
    const source = { grant: backend.grant(file, 'read'), kind: 'calls' } as const

    const startedAt = performance.now()
    const preview = await backend.call('imports.preview', source)
    const previewedAt = performance.now()
    const counts = await backend.call('imports.apply', { ...source, digest: preview.digest })
    const appliedAt = performance.now()
    if (counts.new !== calls) throw new Error(`Only ${counts.new} of ${calls} calls were imported.`)
    return {
      calls: counts.new,
      previewSeconds: seconds(previewedAt - startedAt),
      importSeconds: seconds(appliedAt - previewedAt),
      memoryMb: memoryOf(backend.pid),
    }
  } finally {
    await backend.stop()
  }
}

function emailOf(host: number): string {
  return `host-${host}@example.com`
}

function timesOf(call: number): { start: string; end: string } {
  const day = firstDay + (Math.floor(call / 160) + 2 * Math.floor(call / 800)) * 86_400_000
  const start = day + (8 + (call % 16) / 2) * 3_600_000
  return { start: new Date(start).toISOString(), end: new Date(start + 1_800_000).toISOString() }
}

function csv(): string {
  const rows = Array.from({ length: calls }, (_, call) => {
    const { start, end } = timesOf(call)
    return `call-${call},Demo ${call},${emailOf(call % hosts)},Account ${call % 400},${start},${end}`
  })
  return ['Id,Title,Host,Account,Starts at,Ends at', ...rows].join('\r\n')
}

function ics(): string {
  const plain = (instant: string) => instant.replaceAll(/[-:]|\.000/g, '')
  const events = Array.from({ length: calls }, (_, call) => {
    const { start, end } = timesOf(call)
    return [
      'BEGIN:VEVENT',
      `UID:call-${call}@example.com`,
      'DTSTAMP:20270101T000000Z',
      `DTSTART:${plain(start)}`,
      `DTEND:${plain(end)}`,
      `SUMMARY:Demo ${call}`,
      `ORGANIZER:mailto:${emailOf(call % hosts)}`,
      'END:VEVENT',
    ].join('\r\n')
  })
  return ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Example//EN', ...events, 'END:VCALENDAR', ''].join('\r\n')
}
