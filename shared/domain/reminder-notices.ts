import type { PersonId } from './ids.ts'
import { isQuiet, nextDayToRemind, type Reminder, type ReminderKind, type ReminderSettings } from './reminders.ts'
import { addDays, clockIn, type Day, dayIn, daysBetween, type Instant } from './times.ts'

/** What is shown. `screen`: where a click leads. */
export interface Notice {
  title: string
  body: string
  screen: 'rotations' | 'alignment'
}

/** What somebody was told of on this machine, and when. */
export type Told = Readonly<Record<string, Day>>

export interface Moment {
  personId: PersonId
  /** What `reminders.due` answered. */
  due: readonly Reminder[]
  settings: ReminderSettings
  /** Of this machine. */
  timeZone: string
  now: Instant
  told: Told
}

const soonMs = 60 * 60_000
/** When the quiet hours do not end in the morning, this is when a day's digest may come. */
const usualDigestClock = '08:00'
/** Longer than anything stays due. */
const forgetAfterDays = 90

/**
 * What to show now, and what was told of after it: a notice for each call that the person joins within the hour, and one digest a
 * day of everything else that is new. Nothing is told of twice; what moved to another time counts as new.
 */
export function noticesFor({ personId, due, settings, timeZone, now, told }: Moment): {
  notices: Notice[]
  told: Told
} {
  if (!settings.isOn || isQuiet(settings, timeZone, now)) return { notices: [], told }
  const today = dayIn(timeZone, now)
  const soon = due.filter((each) => isSoon(each, now) && told[soonKey(each)] === undefined)
  const knownSoon = new Set(soon.map(keyOf))
  const digestKey = `digest/${personId}`
  const isDigestDue = told[digestKey] !== today && clockIn(timeZone, now) >= digestClock(settings)
  const until = nextDayToRemind(settings, today)
  const fresh = due.filter(
    (each) =>
      isDigestDue &&
      told[keyOf(each)] === undefined &&
      !knownSoon.has(keyOf(each)) &&
      (isMatterOfThePast(each) || each.day <= until),
  )
  const notices = soon.map((each) => soonNotice(each, timeZone))
  if (fresh.length > 0) notices.push(digestOf(fresh, timeZone, today))
  if (notices.length === 0) return { notices, told }
  const keys = [
    ...soon.flatMap((each) => [soonKey(each), keyOf(each)]),
    ...fresh.map(keyOf),
    ...(fresh.length > 0 ? [digestKey] : []),
  ]
  const remembered = Object.entries(told).filter(([, day]) => daysBetween(day, today) <= forgetAfterDays)
  return { notices, told: Object.fromEntries([...remembered, ...keys.map((key): [string, Day] => [key, today])]) }
}

/** To see what reminders look like here. */
export const trialNotice: Notice = {
  title: 'Reminders look like this',
  body: 'Once a day what waits for you, and a notice before each call that you join.',
  screen: 'rotations',
}

function digestClock({ quietFrom, quietTo }: ReminderSettings): string {
  return quietFrom > quietTo ? quietTo : usualDigestClock
}

function isSoon({ kind, startsAt }: Reminder, now: Instant): boolean {
  if (kind !== 'begins' || startsAt === null) return false
  const left = Date.parse(startsAt) - Date.parse(now)
  return left > 0 && left <= soonMs
}

function keyOf({ kind, subjectId, day, startsAt }: Reminder): string {
  return `${kind}/${subjectId}/${startsAt ?? day}`
}

function soonKey(reminder: Reminder): string {
  return `soon/${keyOf(reminder)}`
}

function isMatterOfThePast({ kind }: Reminder): boolean {
  return kind !== 'begins' && kind !== 'guest'
}

function soonNotice({ title, startsAt }: Reminder, timeZone: string): Notice {
  const clock = startsAt === null ? '' : ` at ${clockIn(timeZone, startsAt)}`
  return { title: `${quoted(title)} begins${clock}`, body: 'Your briefing is in My rotations.', screen: 'rotations' }
}

function digestOf(reminders: readonly Reminder[], timeZone: string, today: Day): Notice {
  const byKind = Map.groupBy(reminders, ({ kind }) => kind)
  const sentences = Object.entries(words).flatMap(([kind, say]) => {
    const [first, ...others] = (byKind.get(kind as ReminderKind) ?? []).toSorted(byTime)
    return first === undefined ? [] : [say(first, others.length, whenOf(first, timeZone, today))]
  })
  const waiting = reminders.filter(isMatterOfThePast).length
  return {
    title: waitingWords(waiting),
    body: sentences.join(' '),
    screen: reminders.every(({ kind }) => kind === 'alignment-check') ? 'alignment' : 'rotations',
  }
}

function waitingWords(waiting: number): string {
  if (waiting === 0) return 'Your next rotations'
  return waiting === 1 ? 'One thing waits for you' : `${waiting} things wait for you`
}

/** In the order in which a digest tells of them. `others`: how many more there are of the kind. */
const words: Record<ReminderKind, (first: Reminder, others: number, when: string) => string> = {
  begins: ({ title }, others, when) =>
    `You join ${quoted(title)} ${when}${others === 0 ? '' : `, and ${others} more`}.`,
  guest: ({ title }, others, when) =>
    others === 0 ? `A guest joins ${quoted(title)} ${when}.` : `${others + 1} guests join you, the first ${when}.`,
  reflection: ({ title }, others) =>
    others === 0 ? `Write your reflection on ${quoted(title)}.` : `Write ${others + 1} reflections.`,
  'sign-off': ({ title }, others) =>
    others === 0 ? `Sign off your guest on ${quoted(title)}.` : `Sign off ${others + 1} guests.`,
  'alignment-check': ({ title }, others) =>
    others === 0 ? `Answer the alignment check of ${quoted(title)}.` : `Answer ${others + 1} alignment checks.`,
}

/** `tomorrow at 10:00`, `on Monday`; empty for what is over. */
function whenOf({ kind, day, startsAt }: Reminder, timeZone: string, today: Day): string {
  if (kind !== 'begins' && kind !== 'guest') return ''
  const clock = startsAt === null ? '' : ` at ${clockIn(timeZone, startsAt)}`
  const on = startsAt === null ? day : dayIn(timeZone, startsAt)
  if (on === today) return `today${clock}`
  return on === addDays(today, 1) ? `tomorrow${clock}` : `on ${weekdayName(on)}${clock}`
}

function byTime(one: Reminder, other: Reminder): number {
  return (one.startsAt ?? one.day) < (other.startsAt ?? other.day) ? -1 : 1
}

function weekdayName(day: Day): string {
  return new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' }).format(new Date(day))
}

const mostLetters = 60

function quoted(title: string): string {
  return title.length > mostLetters
    ? `“${title
        .slice(0, mostLetters - 1)
        .toWellFormed()
        .trimEnd()}…”`
    : `“${title}”`
}
