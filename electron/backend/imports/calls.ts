import { type Account, type SalesCall, SalesCallDraft } from '../../../shared/domain/activities.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { Name } from '../../../shared/domain/text.ts'
import { clockIn, dayIn, type Instant } from '../../../shared/domain/times.ts'
import { insertAccounts, listAccounts } from '../db/accounts.ts'
import { insertActivities, listCalls, updateActivity } from '../db/activities.ts'
import { listEventVersions, noteEventVersions } from '../db/event-versions.ts'
import { listPeople } from '../db/people.ts'
import { countOf } from '../features/words.ts'
import { accountInTitle } from './call-account.ts'
import { callFields } from './call-fields.ts'
import { createHostFinder } from './call-host.ts'
import { type CallTimes, callTimes } from './call-times.ts'
import { type Cells, cellsOf, changesBetween, checked } from './cells.ts'
import type { Importer, Kind, Outcome, Setting } from './kind.ts'
import { createSeenLines } from './seen-lines.ts'
import { nameKey, quoted, type SourceRow } from './source.ts'
import { audienceOf, audiencesExpected, isCancelledWord, stageOf, stageOfCall, stagesExpected } from './words.ts'

export const calls: Kind = {
  name: 'calls',
  noun: { one: 'sales call', many: 'sales calls' },
  fields: callFields,
  oneOf: [],
  open: async (db, setting) => {
    const people = await listPeople(db, { includeArchived: true })
    const known = await listCalls(db, { includeArchived: true })
    return createImporter(people, await listAccounts(db), known, await listEventVersions(db), setting)
  },
}

function createImporter(
  people: readonly Person[],
  accounts: readonly Account[],
  known: readonly SalesCall[],
  versions: ReadonlyMap<string, number>,
  setting: Setting,
): Importer {
  const { format, reading } = setting.source
  const hostIn = createHostFinder(people, setting)
  const nameOf = new Map(people.map((person) => [person.id, person.name]))
  const accountByName = new Map(accounts.map((account) => [nameKey(account.name), account]))
  const accountById = new Map(accounts.map((account) => [account.id, account]))
  const bySource = new Map(known.filter((call) => call.sourceId !== null).map((call) => [call.sourceId, call]))
  const byPlace = new Map(known.filter((call) => call.archivedAt === null).map((call) => [placeOf(call), call]))
  const lines = createSeenLines()
  const seen = new Set<SalesCall>()
  const hosts = new Set<string>()
  const madeAccounts: Account[] = []
  const added: SalesCall[] = []
  const changed: SalesCall[] = []
  const newVersions = new Map<string, number>()
  const guesses = { ends: 0, stages: 0 }
  let last = '' as Instant

  /** By id; else, where that leads nowhere, by host, start and title, unless both have ids and they differ. */
  function find(sourceId: string | null, place: string | undefined): SalesCall | undefined {
    const call = sourceId === null ? undefined : bySource.get(sourceId)
    if (call !== undefined || place === undefined) return call
    const candidate = byPlace.get(place)
    return candidate !== undefined && (sourceId === null || candidate.sourceId === null) ? candidate : undefined
  }

  function accountNamed(text: string | null, cells: Cells): Account | null {
    if (text === null) return null
    const account = accountByName.get(nameKey(text))
    if (account !== undefined) return account
    const name = Name.safeParse(text)
    if (name.success) return { id: setting.newId(), name: name.data, isOptedOut: false }
    cells.fail('account', 'is too long for a name')
    return null
  }

  /** The refusal of a row whose call stood in the file before. */
  function repeated(
    row: SourceRow,
    existing: SalesCall | undefined,
    title: string,
    place?: string,
  ): Outcome | undefined {
    const sourceId = row.values.get('sourceId')?.trim() ?? ''
    const keys = [
      sourceId === '' ? `place ${place}` : `id ${sourceId}`,
      ...(existing === undefined ? [] : [existing.id]),
    ]
    const line = lines.before(row.line, keys)
    if (line === undefined) return undefined
    const reason = `The same call as in ${format === 'csv' ? 'line' : 'event'} ${line}.`
    return { status: 'error', title, changes: [], reasons: [reason] }
  }

  function cancel(row: SourceRow, existing: SalesCall | undefined, title: string, place?: string): Outcome {
    const refusal = repeated(row, existing, title, place)
    if (refusal !== undefined) return refusal
    if (existing === undefined || existing.archivedAt !== null) {
      return { status: 'skipped', title, changes: [], reasons: ['Cancelled, and not in this workspace.'] }
    }
    return compare(row, existing, { ...existing, status: 'cancelled' }, title === '' ? existing.title : title)
  }

  /** An event that is older than what was imported of it before changes nothing. */
  function compare(row: SourceRow, existing: SalesCall, after: SalesCall, title: string): Outcome {
    seen.add(existing)
    const changes = changesBetween(described(existing), described(after))
    if (changes.length === 0) return { status: 'same', title, changes, reasons: [] }
    const newest = format === 'ics' ? (versions.get(after.sourceId ?? '') ?? 0) : 0
    if (sequenceOf(row) < newest) {
      return { status: 'skipped', title, changes: [], reasons: ['A newer version of this event was imported before.'] }
    }
    noteVersion(row)
    changed.push(after)
    return { status: 'changed', title, changes, reasons: [] }
  }

  function noteVersion(row: SourceRow): void {
    const sourceId = row.values.get('sourceId')
    const sequence = sequenceOf(row)
    if (sourceId !== undefined && sequence > 0) newVersions.set(sourceId, sequence)
  }

  function take(row: SourceRow): Outcome {
    const cells = cellsOf(row, callFields, reading)
    const title = cells.text('title') ?? ''
    const sourceId = cells.text('sourceId')
    const failed = (reasons: string[]): Outcome => ({ status: 'error', title, changes: [], reasons })
    if (row.skipped !== null) return { status: 'skipped', title, changes: [], reasons: [row.skipped] }

    const isCancelled = isCancelledWord(cells.text('status') ?? '')
    if (isCancelled && sourceId !== null) return cancel(row, bySource.get(sourceId), title)
    if (cells.isYes('isAllDay') === true) {
      return { status: 'skipped', title, changes: [], reasons: ['It lasts all day, so it is not a call.'] }
    }
    if (title === '') cells.missing('title')
    const host = hostIn(cells)
    const times = callTimes(cells, reading)
    const place = host && times && placeOf({ hostId: host.id, startsAt: times.startsAt, title })
    const existing = find(sourceId, place)
    if (isCancelled && cells.reasons.length === 0) return cancel(row, existing, title, place)
    if (existing !== undefined && existing.archivedAt !== null) {
      seen.add(existing)
      return {
        status: 'skipped',
        title,
        changes: [],
        reasons: ['This call is archived. Bring it back first to import it again.'],
      }
    }

    const inferred = accountInTitle(title, (name) => accountByName.has(name))
    const isAccountGiven = row.values.has('account')
    const account = isAccountGiven
      ? accountNamed(cells.text('account'), cells)
      : existing
        ? null
        : accountNamed(inferred.account, cells)
    const stage = cells.choice('funnelStage', stageOf, stagesExpected)
    const callType = cells.text('callType') ?? existing?.callType ?? inferred.callType
    const guessed = stageOfCall([cells.text('categories'), callType, title].join(' '))
    const draft = checked(
      SalesCallDraft,
      {
        title,
        hostId: host?.id,
        funnelStage: stage ?? existing?.funnelStage ?? guessed ?? 'consideration',
        audience: cells.choice('audience', audienceOf, audiencesExpected) ?? existing?.audience ?? 'one-to-one',
        seats: cells.number('seats') ?? existing?.seats ?? 1,
        isHostOptedOut: cells.isYes('isHostOptedOut') ?? existing?.isHostOptedOut ?? false,
        skillIds: existing?.skillIds ?? [],
        notes: cells.text('notes') ?? existing?.notes ?? null,
        accountId: account?.id ?? existing?.accountId ?? null,
        callType,
        startsAt: times?.startsAt,
        endsAt: times?.endsAt,
        timeZone: zoneOf(times, existing, host),
      },
      cells,
    )
    if (draft === undefined || times === undefined) return failed(cells.reasons)
    const refusal = repeated(row, existing, title, place)
    if (refusal !== undefined) return refusal

    const after: SalesCall = {
      kind: 'call',
      ...draft,
      id: existing?.id ?? setting.newId(),
      status: cells.text('status') === null ? (existing?.status ?? 'planned') : 'planned',
      sourceId: sourceId ?? existing?.sourceId ?? null,
      archivedAt: null,
    }
    remember(after, account)
    if (existing === undefined) {
      added.push(after)
      noteVersion(row)
      if (times.isEndGuessed) guesses.ends += 1
      if (stage === null && guessed === undefined) guesses.stages += 1
      return { status: 'new', title, changes: changesBetween(undefined, described(after)), reasons: [] }
    }
    // Nothing said when it ends: what is known stays, as long as it can.
    if (times.isEndGuessed && existing.startsAt === after.startsAt) after.endsAt = existing.endsAt
    return compare(row, existing, after, title)
  }

  function remember(call: SalesCall, account: Account | null): void {
    hosts.add(call.hostId)
    if (call.startsAt > last) last = call.startsAt
    if (account === null || accountById.has(account.id)) return
    accountByName.set(nameKey(account.name), account)
    accountById.set(account.id, account)
    madeAccounts.push(account)
  }

  function zoneOf(
    times: CallTimes | undefined,
    existing: SalesCall | undefined,
    host: Person | undefined,
  ): string | undefined {
    if (times === undefined) return undefined
    return times.timeZone ?? existing?.timeZone ?? (times.isWallTime ? reading.timeZone : host?.timeZone)
  }

  function described(call: SalesCall): [label: string, text: string][] {
    const when = (at: Instant) => `${dayIn(call.timeZone, at)} ${clockIn(call.timeZone, at)}`
    return [
      ['Title', call.title],
      ['Host', nameOf.get(call.hostId) ?? ''],
      ['Account', (call.accountId && accountById.get(call.accountId)?.name) ?? ''],
      ['Starts at', when(call.startsAt)],
      ['Ends at', when(call.endsAt)],
      ['Time zone', call.timeZone],
      ['Call type', call.callType ?? ''],
      ['Funnel stage', call.funnelStage],
      ['Audience', call.audience],
      ['Seats', String(call.seats)],
      ['Without participants', call.isHostOptedOut ? 'yes' : 'no'],
      ['Status', call.status],
      ['Notes', call.notes ?? ''],
      ['Id', call.sourceId ?? ''],
    ]
  }

  function notes(): string[] {
    const lines: string[] = []
    if (madeAccounts.length > 0) {
      lines.push(`${countOf(madeAccounts.length, 'account is', 'accounts are')} not there yet and will be made.`)
    }
    if (guesses.ends > 0)
      lines.push(`${countOf(guesses.ends, 'call has', 'calls have')} no end in the file: 30 minutes are assumed.`)
    if (guesses.stages > 0) {
      lines.push(
        `For ${countOf(guesses.stages, 'call', 'calls')} the file says nothing of the funnel stage: consideration is assumed.`,
      )
    }
    const gone = format === 'ics' ? known.filter((call) => isGone(call)) : []
    if (gone.length > 0) {
      const named = gone.slice(0, 3).map((call) => `${quoted(call.title)} on ${dayIn(call.timeZone, call.startsAt)}`)
      lines.push(
        `${countOf(gone.length, 'call', 'calls')} of these hosts came from a calendar or CRM before and ${gone.length === 1 ? 'is' : 'are'} not in this file: ${named.join(', ')}${gone.length > 3 ? ' and others' : ''}. Cancel what no longer takes place.`,
      )
    }
    return lines
  }

  function isGone(call: SalesCall): boolean {
    return (
      call.sourceId !== null &&
      call.status === 'planned' &&
      call.archivedAt === null &&
      hosts.has(call.hostId) &&
      call.startsAt > setting.now &&
      call.startsAt <= last &&
      !seen.has(call)
    )
  }

  return {
    take,
    notes,
    write: async (db) => {
      await insertAccounts(db, madeAccounts)
      await noteEventVersions(db, newVersions, setting.newId)
      await insertActivities(db, added)
      for (const call of changed) await updateActivity(db, call)
    },
  }
}

/** Calendars count the versions of an event; what counts nothing is version 0. */
function sequenceOf(row: SourceRow): number {
  return Number(row.values.get('sequence') ?? 0)
}

function placeOf({ hostId, startsAt, title }: Pick<SalesCall, 'hostId' | 'startsAt' | 'title'>): string {
  return JSON.stringify([hostId, startsAt, nameKey(title)])
}
