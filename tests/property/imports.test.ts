import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { ImportKind, type ImportPreview } from '../../shared/contract/imports.ts'
import { RefusedError } from '../../shared/contract/errors.ts'
import {
  contentOf,
  type ImportFile,
  importFile,
  preview,
  sourceOf,
} from '../electron/backend/imports/import-through-port.ts'
import { startTestBackend, type TestBackend } from '../support/backend.ts'

const lineEnds = ['\r\n', '\n', '\r']
const delimiters = [',', ';', '\t', '|']
const encodings: Record<string, (text: string) => Uint8Array> = {
  'UTF-8': (text) => Buffer.from(text),
  'UTF-8 with a mark': (text) => Buffer.from(`\uFEFF${text}`),
  'windows-1252': (text) => Buffer.from(text, 'latin1'),
  'UTF-16 LE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le'),
  'UTF-16 BE with a mark': (text) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
}

test('every encoding, line end and delimiter is read right', async () => {
  const backend = await startTestBackend()
  for (const [encoding, encode] of Object.entries(encodings)) {
    for (const lineEnd of lineEnds) {
      for (const delimiter of delimiters) {
        const lines = [
          ['Name', 'Function', 'Team', 'Hours per week'],
          ['Jürgen Größe', 'Sales', `"a${delimiter}b"`, '"2,5"'],
          ['Zoë Ångström', 'Marketing', '"two""quotes"', '3'],
        ]
        const text = lines.map((line) => line.join(delimiter)).join(lineEnd)
        const shown = await preview(backend, 'people', { name: 'people.csv', content: encode(text) })
        const rows = shown.rows.map(({ changes }) =>
          changes.filter(({ field }) => /^(?:Name|Team|Hours)/.test(field)).map(({ after }) => after),
        )
        expect(rows, `${encoding} ${JSON.stringify([lineEnd, delimiter])}`).toEqual([
          ['Jürgen Größe', `a${delimiter}b`, '2.5'],
          ['Zoë Ångström', 'two"quotes', '3'],
        ])
      }
    }
  }
})

/** Columns with texts that fit them, so that many generated rows are good and many nearly so. */
const columns: Record<string, readonly string[]> = {
  Name: ['Ann Berg', 'Bo Lind', 'Cy Wolf', 'Di Lee'],
  Email: ['ann@example.com', 'bo@example.com', 'CY@example.com', ''],
  Function: ['Sales', 'Marketing', 'Vertrieb'],
  Skill: ['Negotiation', 'Storytelling'],
  Level: ['0', '1', '3', 'can teach it'],
  Title: ['Acme – Demo', 'Kestrel: Discovery call', 'Blog'],
  Host: ['Ann Berg', 'ann@example.com', 'Mia Marketing'],
  'Starts on': ['2027-01-12', '12.01.2027', '31.12.2027'],
  'Ends on': ['2028-01-12', '31.12.2028'],
  'Starts at': ['2027-01-12T10:00Z', '2027-01-13T11:00+01:00', '1799763000000'],
  Minutes: ['30', '45', '1:00', ''],
  Id: ['1', '2', '3', ''],
  Account: ['Acme', 'ACME', 'Kestrel', ''],
  Status: ['Scheduled', 'Canceled', ''],
}
const odd = fc.oneof(
  fc.constantFrom('03/04/2027 10:00', '2026-02-31', '2027-03-28 02:30', 'Europe/Berlin', 'Mon-Fri 9-17', 'Finance'),
  fc.constantFrom('"', '""', '"open', "'=1+1", '=1+1', '__proto__', '\0', '\uD800', '💥', '\u202E', 'x'.repeat(5_000)),
  fc.string({ unit: 'binary', maxLength: 12 }),
)
const cellOf = (column: string) =>
  fc.oneof(
    { weight: 30, arbitrary: fc.constantFrom(...(Object.hasOwn(columns, column) ? (columns[column] ?? ['']) : [''])) },
    { weight: 1, arbitrary: odd },
  )
const header = fc
  .tuple(
    fc.shuffledSubarray(Object.keys(columns), { minLength: 1 }),
    fc.oneof(
      { weight: 3, arbitrary: fc.constant([]) },
      fc.array(fc.constantFrom('__proto__', '', '"', 'Name'), { maxLength: 2 }),
    ),
  )
  .map(([known, noise]) => known.concat(noise))
const whole = fc.shuffledSubarray(Object.keys(columns), { minLength: Object.keys(columns).length })
const table = fc
  .oneof({ weight: 2, arbitrary: whole }, header)
  .chain((titles) =>
    fc.record({
      titles: fc.constant(titles),
      rows: fc.array(fc.tuple(...titles.map(cellOf)), { maxLength: 8 }),
      delimiter: fc.constantFrom(...delimiters),
      lineEnd: fc.constantFrom(...lineEnds),
      encoding: fc.constantFrom(...Object.keys(encodings)),
      start: fc.constantFrom('', '', '', '', '', 'sep=;\n', '\n\n'),
    }),
  )
  .map(({ titles, rows, delimiter, lineEnd, encoding, start }) => {
    const text = start + [titles, ...rows].map((row) => row.join(delimiter)).join(lineEnd)
    return encodings[encoding]?.(text) ?? new Uint8Array()
  })

const property = fc.oneof(
  fc.constantFrom(
    'DTSTART:20270112T090000Z',
    'DTSTART;TZID=Europe/Berlin:20270328T023000',
    'DTSTART;VALUE=DATE:20270112',
    'DTSTART:20260231T090000',
    'DTSTART;TZID=Nowhere:20270112T090000',
    'DTEND:20270112T100000Z',
    'DURATION:PT1H',
    'RRULE:FREQ=DAILY',
    'RRULE:FREQ=SECONDLY',
    'RRULE:FREQ=WEEKLY;COUNT=5;BYDAY=MO,TU',
    'EXDATE:20270113T090000Z',
    'RECURRENCE-ID:20270113T090000Z',
    'UID:1',
    'UID:2',
    'SUMMARY:Acme – Demo',
    'STATUS:CANCELLED',
    'CLASS:PRIVATE',
    'ORGANIZER:mailto:ann@example.com',
    'BEGIN:VEVENT',
    'END:VEVENT',
    'BEGIN:VALARM',
    'BEGIN:VTIMEZONE',
    ' folded',
  ),
  fc.string({ unit: 'binary', maxLength: 20 }),
)
const likely = fc
  .record({
    uid: fc.constantFrom('1', '2', '3'),
    hour: fc.integer({ min: 0, max: 23 }),
    sequence: fc.nat(3),
    more: fc.array(property, { maxLength: 3 }),
  })
  .map(({ uid, hour, sequence, more }) => {
    const start = `DTSTART:20270112T${String(hour).padStart(2, '0')}0000Z`
    return [
      `UID:${uid}`,
      'ORGANIZER:mailto:ann@example.com',
      'SUMMARY:Acme – Demo',
      start,
      `SEQUENCE:${sequence}`,
    ].concat(more)
  })
const calendar = fc
  .record({
    events: fc.array(fc.oneof({ weight: 3, arbitrary: likely }, fc.array(property, { maxLength: 9 })), {
      maxLength: 6,
    }),
    lineEnd: fc.constantFrom(...lineEnds),
  })
  .map(({ events, lineEnd }) => {
    const lines = events.flatMap((event) => ['BEGIN:VEVENT', ...event, 'END:VEVENT'])
    return Buffer.from(['BEGIN:VCALENDAR', ...lines, 'END:VCALENDAR'].join(lineEnd))
  })

const team = {
  name: 'people.csv',
  content: 'Name,Email,Function\nAnn Berg,ann@example.com,Sales\nMia Marketing,,Marketing\n',
}

/** A preview, or undefined for a file that was refused in words. Fails on any other end. */
async function previewOrRefusal(
  backend: TestBackend,
  kind: ImportKind,
  file: ImportFile,
): Promise<ImportPreview | undefined> {
  try {
    return await preview(backend, kind, file)
  } catch (error) {
    if (error instanceof RefusedError && error.code.startsWith('file-')) return undefined
    throw error
  }
}

test.each([
  ['tables', table, ImportKind.options, 'generated.csv'],
  ['calendars', calendar, ['calls'], 'generated.ics'],
] as const)(
  'generated %s are read or refused in words, and a preview changes nothing',
  async (_, content, kinds, name) => {
    const backend = await startTestBackend()
    await importFile(backend, 'people', team)
    const before = contentOf(backend)
    const run = fc.asyncProperty(content, fc.constantFrom(...kinds), async (bytes, kind) => {
      const shown = await previewOrRefusal(backend, kind, { name, content: bytes })
      const unexplained = shown?.rows.filter(({ line, status, reasons }) => {
        return line < 1 || ((status === 'error' || status === 'skipped') && reasons.join('').length < 5)
      })
      expect(unexplained ?? []).toEqual([])
    })
    await fc.assert(run, { numRuns: 400 })
    expect(contentOf(backend)).toBe(before)
    expect(Object.keys(Object.prototype)).toEqual([])
  },
)

test.each([
  ['tables', table, ImportKind.options, 'generated.csv'],
  ['calendars', calendar, ['calls'], 'generated.ics'],
] as const)(
  'whatever is imported of generated %s can be undone, and comes only once',
  async (_, content, kinds, name) => {
    const backend = await startTestBackend()
    await importFile(backend, 'people', team)
    let applied = 0
    const run = fc.asyncProperty(content, fc.constantFrom(...kinds), async (bytes, kind) => {
      const file = { name, content: bytes }
      const shown = await previewOrRefusal(backend, kind, file)
      if (shown === undefined || shown.questions.length > 0) return
      const before = contentOf(backend)
      const source = { ...sourceOf(backend, kind, file), digest: shown.digest, leaveOutErrors: true }
      const counts = await backend.call('imports.apply', source)
      expect(counts).toEqual(shown.counts)
      if (counts.new + counts.changed === 0) return
      applied += 1
      const again = await preview(backend, kind, file)
      // A row that could not be used may become usable by what the others changed, such as a name.
      expect(again.counts.new + again.counts.changed).toBeLessThanOrEqual(counts.error)
      await backend.call('history.undo', {})
      expect(contentOf(backend)).toBe(before)
    })
    await fc.assert(run, { numRuns: 100 })
  },
)
