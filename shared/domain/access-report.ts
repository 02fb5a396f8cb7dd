import { z } from 'zod'
import { StatementId } from './alignment.ts'
import { DisclosureKind } from './disclosures.ts'
import { PersonId } from './ids.ts'
import { LevelSource } from './levels.ts'
import { WorkFunction } from './people.ts'
import { Agreement, Attendance, PlacementStatus, Role } from './placements.ts'
import { Feeling } from './preferences.ts'
import { Visibility } from './reflections.ts'
import { Months } from './retention.ts'
import { Level } from './skills.ts'
import { ClockTime, Day, Instant, TimeZone } from './times.ts'

const text = z.string()
const maybe = text.nullable()
const count = z.int().min(0)
const level = z.object({ skill: text, level: Level })
/** The activity, and the day on which it begins, in the workspace's time zone. */
const about = { cycle: text, activity: text, day: Day }

/** One kind of data. Words in it are for people who know nothing of Baton. */
const section = <Entry extends z.ZodType>(entry: Entry) =>
  z.object({
    title: text,
    cameFrom: text,
    seenBy: text,
    /** Null: until somebody deletes it. */
    keptMonths: Months.nullable(),
    /** What is held and not shown here, why, and how to get it. Null: everything is shown. */
    withheld: maybe,
    entries: z.array(entry),
  })

/** Everything that a workspace holds about one person. Names are those of today; the same state makes the same report. */
export const AccessReport = z.object({
  format: z.literal('baton-access-report'),
  version: z.literal(1),
  workspace: z.object({ id: text, name: text, timeZone: TimeZone }),
  person: z.object({ id: PersonId, name: text }),
  /** Whether the person made it themselves, by what this machine knows of who uses it. */
  isOwn: z.boolean(),
  /** How long the history was, and its last hash: the state that the report is of. */
  state: z.object({ entries: count, head: text }),
  sections: z.object({
    person: section(
      z.object({
        name: text,
        email: maybe,
        function: WorkFunction,
        team: maybe,
        jobTitle: maybe,
        hrId: maybe,
        timeZone: TimeZone,
        hoursPerWeek: z.number(),
        hostHoursPerWeek: z.number(),
        startsOn: Day.nullable(),
        leavesOn: Day.nullable(),
        archivedAt: Instant.nullable(),
        /** Null: not erased. */
        erasedAt: Instant.nullable(),
      }),
    ),
    workingHours: section(z.object({ weekday: z.int(), from: ClockTime, to: ClockTime })),
    timeOff: section(z.object({ startsOn: Day, endsOn: Day, note: maybe })),
    busyTimes: section(z.object({ startsAt: Instant, endsAt: Instant })),
    skills: section(
      z.object({
        skill: text,
        level: Level,
        targetLevel: Level.nullable(),
        assessedOn: Day.nullable(),
        isInterested: z.boolean(),
      }),
    ),
    levelChanges: section(
      z.object({
        changedAt: Instant,
        skill: text,
        fromLevel: Level,
        toLevel: Level,
        source: LevelSource,
        by: maybe,
        /** Titles of the activities that it was shown on. */
        shownOn: z.array(text),
      }),
    ),
    levelsJudged: section(
      z.object({ changedAt: Instant, participant: text, skill: text, fromLevel: Level, toLevel: Level }),
    ),
    cycles: section(z.object({ cycle: text, startsOn: Day, endsOn: Day, minimumPlacements: count })),
    placements: section(
      z.object({
        ...about,
        host: text,
        role: Role,
        status: PlacementStatus,
        isPinned: z.boolean(),
        vetoReason: maybe,
      }),
    ),
    hosted: section(
      z.object({
        activity: text,
        day: Day,
        kind: z.enum(['call', 'project']),
        type: maybe,
        account: maybe,
        status: z.enum(['planned', 'cancelled']),
        isHostOptedOut: z.boolean(),
        notes: maybe,
        /** The id in the calendar or CRM that it came from. */
        sourceId: maybe,
      }),
    ),
    guests: section(z.object({ ...about, participant: text, role: Role, status: PlacementStatus, vetoReason: maybe })),
    signOffs: section(
      z.object({
        ...about,
        signedAt: Instant,
        by: maybe,
        attendance: Attendance,
        levelsShown: z.array(level),
        observation: maybe,
        agreement: Agreement.nullable(),
      }),
    ),
    signOffsGiven: section(
      z.object({
        ...about,
        signedAt: Instant,
        participant: text,
        attendance: Attendance,
        levelsShown: z.array(level),
        observation: maybe,
        agreement: Agreement.nullable(),
      }),
    ),
    records: section(
      z.object({
        activity: text,
        startsOn: Day,
        endsOn: Day,
        role: Role,
        hours: z.number(),
        skills: z.array(z.object({ skill: text, before: Level, shown: Level.nullable(), after: Level })),
      }),
    ),
    reflections: section(
      z.object({
        ...about,
        submittedAt: Instant,
        visibility: Visibility,
        minutes: count.nullable(),
        what: text,
        soWhat: text,
        nowWhat: text,
        valued: text,
        selfRatings: z.array(level),
        addenda: z.array(z.object({ writtenAt: Instant, text })),
      }),
    ),
    drafts: section(
      z.object({
        savedAt: Instant,
        form: z.enum(['reflection', 'sign-off', 'veto', 'alignment-check']),
        /** The activity, or the cycle of an alignment check. */
        subject: text,
        /** What was typed so far, by field. */
        typed: z.record(text, text),
      }),
    ),
    wishes: section(z.object({ feeling: Feeling, subject: text, value: text })),
    alignmentAnswers: section(
      z.object({
        cycle: text,
        answeredAt: Instant,
        function: WorkFunction,
        answers: z.array(z.object({ statement: StatementId, words: text, answer: z.int() })),
      }),
    ),
    invitations: section(
      z.object({
        sentAt: Instant,
        /** To whom: somebody is also named in what their guests get. */
        to: text,
        activity: text,
        role: Role,
        host: text,
        version: count,
        isCancelled: z.boolean(),
      }),
    ),
    neverWith: section(z.object({ pairs: count })),
    passphrase: section(z.object({ isChosen: z.boolean() })),
    mentions: section(z.object({ found: text })),
    imports: section(z.object({ at: Instant, label: text, entries: count })),
    exports: section(
      z.object({
        at: Instant,
        target: text,
        /** Null: sent to a learning record store. */
        fileName: maybe,
        /** Address of the learning record store. Null: written into a file. */
        store: maybe,
        by: maybe,
      }),
    ),
    disclosures: section(z.object({ at: Instant, kind: DisclosureKind, by: maybe, subject: maybe })),
    earlier: section(
      z.object({ changedAt: Instant, kind: text, was: z.array(z.object({ field: text, value: text })) }),
    ),
    history: section(z.object({ at: Instant, label: text })),
  }),
})
export type AccessReport = z.infer<typeof AccessReport>
export type SectionName = keyof AccessReport['sections']
