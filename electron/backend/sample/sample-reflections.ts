import { type Activity, hoursOf, skillsServed } from '../../../shared/domain/activities.ts'
import type { Placement } from '../../../shared/domain/placements.ts'
import type { ReflectionContent, Visibility } from '../../../shared/domain/reflections.ts'
import type { Level, Skill } from '../../../shared/domain/skills.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import type { StoredReflection } from '../db/reflections.ts'
import type { CommandContext } from '../handler.ts'
import type { PersonKey } from './sample-people.ts'

interface SampleReflection extends Omit<ReflectionContent, 'selfRatings'> {
  author: PersonKey
  /** Which of the author's placements of the pilot, in its order. */
  nth: number
  visibility: Exclude<Visibility, 'private'>
  /** What the author sees in themselves, in all that the activity teaches. */
  level: Level
}

/** What some of Larkfield's people made of the pilot. Private ones are not among them: a sample has no passphrases. */
const sampleReflections: readonly SampleReflection[] = [
  {
    author: 'tomasz',
    nth: 0,
    visibility: 'team',
    what: 'The customer told the story of their first stock count **three times**, each time a little better.',
    soWhat: 'They sell us to themselves while they tell it. Nobody had to ask for a recommendation.',
    nowWhat: 'Ask every case study for the story that the customer tells at dinner, and start with that.',
    valued: 'How long a rep can stay silent, and what comes out when they do.',
    level: 2,
  },
  {
    author: 'jonas',
    nth: 0,
    visibility: 'team',
    what: 'Half of the call was about the date of the switch, not about the price.',
    soWhat: 'Our campaign talks of savings. The fear is a lost week in the season.',
    nowWhat: 'Write one page on how a switch works, week by week, and give it to sales before the next campaign.',
    valued: 'Reps know by heart who in the company is afraid of what.',
    level: 1,
  },
  {
    author: 'priya',
    nth: 0,
    visibility: 'team',
    what: 'I heard our positioning read back by a customer. Two of the three points did not survive.',
    soWhat: 'What we call a platform they call “the thing for orders”.',
    nowWhat: 'Use their words on the comparison page, and test them on two more calls.',
    valued: 'Nobody corrects the customer. They go on with the customer’s word.',
    level: 2,
  },
  {
    author: 'priya',
    nth: 1,
    visibility: 'host',
    what: 'A call that went off the script after four minutes.',
    soWhat: 'I would have fought for the script, and lost the customer.',
    nowWhat: 'Listen again to the two questions that turned it round.',
    valued: 'The calm.',
    level: 2,
  },
  {
    author: 'oliver',
    nth: 0,
    visibility: 'team',
    what: 'First talk with somebody who had read our blog.',
    soWhat: 'The article answered a question that nobody has before they know us.',
    nowWhat: 'Collect the questions of first calls in one list that both functions keep.',
    valued: 'Qualifying is a kindness: it spares both sides three meetings.',
    level: 1,
  },
  {
    author: 'grace',
    nth: 0,
    visibility: 'host',
    what: 'I watched the faces rather than the slides.',
    soWhat: 'They leaned forward at the live screen, never at a film of it.',
    nowWhat: 'Shorter films, and one that leaves the screen empty for the rep.',
    valued: 'A demo is a conversation with a screen in it.',
    level: 1,
  },
  {
    author: 'miguel',
    nth: 0,
    visibility: 'team',
    what: 'An hour of questions about one customer, and then I read it as a page that anybody would want to read.',
    soWhat: 'I know these stories and never thought of them as work.',
    nowWhat: 'Note one sentence of a customer after every review, word for word.',
    valued: 'How much is thrown away to keep one true sentence.',
    level: 2,
  },
  {
    author: 'rhiannon',
    nth: 0,
    visibility: 'team',
    what: 'I dictated, somebody else wrote. It sounds like me on a good day.',
    soWhat: 'I do not have to love writing to give something to the blog.',
    nowWhat: 'Ten minutes of dictation after every lost deal.',
    valued: 'That they ask “what did she say exactly?” four times.',
    level: 2,
  },
  {
    author: 'mehmet',
    nth: 0,
    visibility: 'team',
    what: 'We looked for the one question that all first calls have in common.',
    soWhat: 'It is not the one that our web page answers.',
    nowWhat: 'Read the first lines of my mails with the eyes of the editor.',
    valued: 'Patience with a headline.',
    level: 1,
  },
  {
    author: 'anjali',
    nth: 0,
    visibility: 'host',
    what: 'Held my part of the webinar after two rehearsals.',
    soWhat: 'A hundred people do not nod. I missed that, and rushed.',
    nowWhat: 'Plan two pauses, and a question in the chat for each.',
    valued: 'The run sheet. I want one for demos.',
    level: 2,
  },
  {
    author: 'daniel',
    nth: 0,
    visibility: 'team',
    what: 'The questions in the chat were better than those that I get on calls.',
    soWhat: 'People dare to ask what they would not ask a seller.',
    nowWhat: 'Start calls with the three questions that the webinar left open.',
    valued: 'How many hands one hour on stage needs.',
    level: 1,
  },
]

/** Written in the evening after each activity. */
export function reflectOnPilot(
  placements: readonly Placement[],
  activities: readonly Activity[],
  skills: readonly Skill[],
  idOf: (key: PersonKey) => Placement['personId'],
  newId: CommandContext['newId'],
): StoredReflection[] {
  return sampleReflections.flatMap(({ author, nth, visibility, level, ...texts }) => {
    const own = placements.filter(({ personId, status }) => personId === idOf(author) && status === 'completed')
    const placement = own[nth]
    const activity = activities.find(({ id }) => id === placement?.activityId)
    if (placement === undefined || activity === undefined) return []
    const selfRatings = skillsServed(activity, skills).map(({ id }) => ({ skillId: id, level }))
    const content: ReflectionContent = { ...texts, selfRatings }
    const reflection: StoredReflection = {
      id: newId(),
      placementId: placement.id,
      authorId: placement.personId,
      visibility,
      minutes: Math.round(hoursOf(activity) * 60),
      words: { content: JSON.stringify(content), sealed: null },
      submittedAt: submittedAt(activity),
    }
    return [reflection]
  })
}

function submittedAt(activity: Activity): Instant {
  const end = activity.kind === 'call' ? activity.endsAt : `${activity.endsOn}T16:30:00.000Z`
  return new Date(Date.parse(end) + 2 * 3_600_000).toISOString() as Instant
}
