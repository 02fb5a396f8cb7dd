import type { SectionName } from '../../../shared/domain/access-report.ts'
import type { RetentionKind } from '../../../shared/domain/retention.ts'

interface SectionWords {
  title: string
  cameFrom: string
  seenBy: string
  /** Whose period it is kept for. Null: as long as the person is in the workspace. */
  keptAs: RetentionKind | null
}

const everybody = 'Everybody who opens this workspace.'
const alone = 'Nobody else: it is shown to the person alone, and never written out for others.'
const byPlanning = 'Planned by a lead with Baton.'

/** What each section of an access report is, for people who know nothing of Baton. In the order in which they are read. */
export const sectionWords: Record<SectionName, SectionWords> = {
  person: {
    title: 'Who this person is',
    cameFrom: 'Typed into Baton, or imported from a file such as a list from the HR system.',
    seenBy: everybody,
    keptAs: 'archived-people',
  },
  workingHours: {
    title: 'Working hours',
    cameFrom: 'Typed into Baton, or imported from a file.',
    seenBy: everybody,
    keptAs: 'archived-people',
  },
  timeOff: {
    title: 'Days away',
    cameFrom: 'Typed into Baton, or imported from a calendar.',
    seenBy: everybody,
    keptAs: 'time-off',
  },
  busyTimes: {
    title: 'Busy times',
    cameFrom: 'Imported from a calendar file. Of the entries only the times were kept, not what they were about.',
    seenBy: everybody,
    keptAs: 'busy-times',
  },
  skills: {
    title: 'Skills',
    cameFrom: 'Set by a lead, a host or the person themselves, or imported from a file.',
    seenBy: everybody,
    keptAs: null,
  },
  levelChanges: {
    title: 'How levels changed',
    cameFrom: 'Noted each time that a level was set.',
    seenBy: everybody,
    keptAs: null,
  },
  levelsJudged: {
    title: 'Levels of others that this person set',
    cameFrom: 'Noted each time that this person set a level.',
    seenBy: everybody,
    keptAs: null,
  },
  cycles: {
    title: 'Rotation cycles',
    cameFrom: 'A lead named this person as taking part.',
    seenBy: everybody,
    keptAs: null,
  },
  placements: { title: 'Placements', cameFrom: byPlanning, seenBy: everybody, keptAs: null },
  hosted: {
    title: 'Calls and projects hosted',
    cameFrom: 'Typed into Baton, or imported from a calendar or a CRM.',
    seenBy: everybody,
    keptAs: null,
  },
  guests: { title: 'Guests on them', cameFrom: byPlanning, seenBy: everybody, keptAs: null },
  signOffs: {
    title: 'What hosts said of this person',
    cameFrom: 'Written by the host after the placement.',
    seenBy: everybody,
    keptAs: 'observations',
  },
  signOffsGiven: {
    title: 'What this person said of guests',
    cameFrom: 'Written by this person after the placement.',
    seenBy: everybody,
    keptAs: 'observations',
  },
  records: {
    title: 'Training records',
    cameFrom: 'Worked out from the placements that hosts signed off.',
    seenBy: `${everybody} HR hands them over to other systems.`,
    keptAs: null,
  },
  reflections: {
    title: 'Reflections',
    cameFrom: 'Written by this person after a placement.',
    seenBy: 'As the person chose for each: the team, the host, or the person alone. Private ones are sealed.',
    keptAs: 'reflections',
  },
  drafts: {
    title: 'Begun and not sent',
    cameFrom: 'Typed by this person into a form.',
    seenBy: alone,
    keptAs: 'drafts',
  },
  wishes: {
    title: 'What this person likes and would hate',
    cameFrom: 'Entered by this person.',
    seenBy: 'Nobody else. Planning takes it into account without telling.',
    keptAs: null,
  },
  alignmentAnswers: {
    title: 'Answers to the alignment check',
    cameFrom: 'Given by this person.',
    seenBy: 'Nobody else. Others see results of five people or more.',
    keptAs: 'alignment-answers',
  },
  invitations: {
    title: 'Invitations',
    cameFrom: 'Written by Baton into calendar files when a plan was published.',
    seenBy: 'Whoever was given the calendar files.',
    keptAs: 'invitations',
  },
  neverWith: {
    title: 'People kept apart',
    cameFrom: 'Entered by a lead.',
    seenBy: everybody,
    keptAs: null,
  },
  passphrase: {
    title: 'Passphrase',
    cameFrom: 'Chosen by this person. Kept only in a form that nobody can read it from.',
    seenBy: 'Nobody.',
    keptAs: null,
  },
  mentions: {
    title: 'Where others write of this person by name',
    cameFrom: 'Written by others. Look there: what they wrote may be about them too.',
    seenBy: 'Whoever may read those texts.',
    keptAs: null,
  },
  imports: {
    title: 'Imports that brought or changed something',
    cameFrom: 'Noted at each import.',
    seenBy: everybody,
    keptAs: 'history',
  },
  exports: {
    title: 'Exports that held training records of this person',
    cameFrom: 'Noted at each export.',
    seenBy: everybody,
    keptAs: 'exports',
  },
  disclosures: {
    title: 'Who looked',
    cameFrom: 'Noted when somebody looked at records, or made this report.',
    seenBy: everybody,
    keptAs: 'disclosures',
  },
  earlier: {
    title: 'What was there before',
    cameFrom: 'Kept in the history, so that changes can be undone and nobody can rewrite what happened.',
    seenBy: 'Nobody in Baton; whoever takes the file apart.',
    keptAs: 'history',
  },
  history: {
    title: 'Lines of the history that name this person',
    cameFrom: 'Noted at each change.',
    seenBy: everybody,
    keptAs: 'history',
  },
}
