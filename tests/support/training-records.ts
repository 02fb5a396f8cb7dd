import type { RecordTarget } from '../../shared/domain/records.ts'
import { TrainingRecord } from '../../shared/domain/records.ts'
import { recordFormats } from '../../electron/backend/exports/records/formats.ts'

const id = (number: number) => `0190b3a0-0000-7000-8000-${String(number).padStart(12, '0')}`

export const workspaceId = id(99)

/** Of a workspace that signs with the key of RFC 8032's first test, so that files are the same bytes for ever. */
export const fileContext = {
  workspaceId,
  workspaceName: 'Larkfield',
  timeZone: 'Europe/Berlin',
  secrets: {
    findSecret: () => 'nWGxne/9WmC6hEr0kuwsxERJxWl7MmkZcDusAxyuf2A=',
    keepSecret: () => undefined,
    forgetSecret: () => undefined,
  },
}

/** A call and a project, with all that is hard to write: formulas, bars, breaks, letters of other scripts. */
export const exampleRecords = [
  {
    placementId: id(1),
    person: {
      id: id(2),
      name: 'Zoë Ångström',
      hrId: 'HR-0042',
      email: 'zoe@example.com',
      function: 'marketing',
      team: 'Brand | Web',
      timeZone: 'America/New_York',
    },
    cycle: { id: id(3), name: 'Autumn' },
    activity: {
      id: id(9),
      kind: 'call',
      title: '=Demo, “final”',
      type: 'Demo',
      funnelStage: 'sale',
      audience: 'one-to-one',
    },
    role: 'shadow',
    host: { id: id(4), name: 'Tom Reed', hrId: 'HR-0007', email: 'tom@example.com' },
    startsOn: '2026-10-14',
    endsOn: '2026-10-14',
    hours: 0.75,
    attendance: 'attended',
    skills: [{ skillId: id(5), name: 'Discovery', before: 0, shown: 1, after: 1 }],
    observation: 'Asked twice.\n=Then listened; well!##!',
    signedAt: '2026-10-15T08:00:00.000Z',
    signedBy: { id: id(4), name: 'Tom Reed' },
  },
  {
    placementId: id(6),
    person: {
      id: id(7),
      name: '久保 健',
      hrId: null,
      email: 'Ken.Kubo@example.com',
      function: 'sales',
      team: null,
      timeZone: 'Asia/Tokyo',
    },
    cycle: { id: id(3), name: 'Autumn' },
    activity: {
      id: id(10),
      kind: 'project',
      title: 'Case study',
      type: null,
      funnelStage: 'advocacy',
      audience: 'one-to-many',
    },
    role: 'reviewer',
    host: { id: id(8), name: 'Ann Berg', hrId: null, email: null },
    startsOn: '2026-09-01',
    endsOn: '2026-11-02',
    hours: 4,
    attendance: 'partly',
    skills: [],
    observation: null,
    signedAt: '2026-11-03T08:00:00.000Z',
    signedBy: null,
  },
].map((example) => TrainingRecord.parse(example)) as [TrainingRecord, TrainingRecord]

/** The file of these records, each with the same courses, given to the format one by one. */
export async function fileOf(
  target: RecordTarget,
  records: readonly TrainingRecord[],
  courses: readonly string[] = [],
): Promise<Buffer> {
  async function* parts() {
    for (const record of records) yield [{ record, courses }]
  }
  const bytes: Buffer[] = []
  for await (const part of recordFormats[target].write(parts(), fileContext)) bytes.push(Buffer.from(part))
  return Buffer.concat(bytes)
}
