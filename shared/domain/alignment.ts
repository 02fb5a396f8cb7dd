import { z } from 'zod'
import { WorkFunction } from './people.ts'

export const AlignmentTheme = z.enum(['goals', 'customer', 'hand-over', 'talk', 'regard'])
export type AlignmentTheme = z.infer<typeof AlignmentTheme>

export const themeNames = {
  goals: 'Shared goals',
  customer: 'One picture of the customer',
  'hand-over': 'Handing over',
  talk: 'Talking with each other',
  regard: 'Regard for each other’s work',
} as const satisfies Record<AlignmentTheme, string>

/**
 * The alignment check. All statements point the same way, so that their sum says something, and each is about what one can
 * see in a week of work rather than about opinions. An id is for ever: answers are kept by it.
 */
export const statements = [
  { id: 'goals-target', theme: 'goals', text: 'I know this quarter’s most important target of the other function.' },
  {
    id: 'goals-together',
    theme: 'goals',
    text: 'At least one of my targets can only be met by both functions together.',
  },
  {
    id: 'goals-trade',
    theme: 'goals',
    text: 'When our targets pull in different directions, we settle it before the work starts.',
  },
  {
    id: 'goals-plan',
    theme: 'goals',
    text: 'The other function was asked before our plans for this quarter were final.',
  },

  {
    id: 'customer-same',
    theme: 'customer',
    text: 'Both functions would describe our best customers in the same words.',
  },
  {
    id: 'customer-journey',
    theme: 'customer',
    text: 'I could draw what a customer goes through with us from the first contact to the renewal.',
  },
  {
    id: 'customer-voice',
    theme: 'customer',
    text: 'In the last month I have heard or read a customer’s own words on a matter of the other function.',
  },
  { id: 'customer-refusal', theme: 'customer', text: 'We agree on which customers we do not want.' },

  {
    id: 'hand-over-ready',
    theme: 'hand-over',
    text: 'We have one written answer to when a contact is ready to be handed over.',
  },
  {
    id: 'hand-over-context',
    theme: 'hand-over',
    text: 'What comes over to me brings what I need to go on without asking again.',
  },
  { id: 'hand-over-back', theme: 'hand-over', text: 'I hear what became of what I handed over.' },
  {
    id: 'hand-over-use',
    theme: 'hand-over',
    text: 'What one function makes for the other is used, or we hear why it is not.',
  },

  { id: 'talk-person', theme: 'talk', text: 'For most questions I know whom to ask in the other function, by name.' },
  { id: 'talk-early', theme: 'talk', text: 'Bad news crosses over early enough to do something about it.' },
  {
    id: 'talk-words',
    theme: 'talk',
    text: 'The words that we use for stages and results mean the same on both sides.',
  },
  { id: 'talk-disagree', theme: 'talk', text: 'We can disagree in a meeting and still decide in it.' },

  {
    id: 'regard-know',
    theme: 'regard',
    text: 'I could say what a hard week looks like for somebody in the other function.',
  },
  {
    id: 'regard-learned',
    theme: 'regard',
    text: 'In the last three months I have done something differently because of what I saw in the other function.',
  },
  { id: 'regard-credit', theme: 'regard', text: 'When something succeeds, both functions are named.' },
  {
    id: 'regard-time',
    theme: 'regard',
    text: 'Time that I give to the other function counts as work, for my lead too.',
  },
] as const satisfies readonly { id: string; theme: AlignmentTheme; text: string }[]

export const StatementId = z.enum(statements.map(({ id }) => id))
export type StatementId = z.infer<typeof StatementId>

/** From 1, not at all, to 5, fully. */
export const Agreeing = z.int().min(1).max(5)

/** An answer to every statement. */
export const AlignmentAnswers = z.record(StatementId, Agreeing)
export type AlignmentAnswers = z.infer<typeof AlignmentAnswers>

export const AlignmentLevel = z.enum(['undefined', 'defined', 'aligned', 'integrated'])
export type AlignmentLevel = z.infer<typeof AlignmentLevel>

/** 20–39 undefined, 40–59 defined, 60–79 aligned, 80–100 integrated. */
export function alignmentLevelOf(score: number): AlignmentLevel {
  if (score < 40) return 'undefined'
  if (score < 60) return 'defined'
  return score < 80 ? 'aligned' : 'integrated'
}

/**
 * Of few people results are coarse: whoever sees them before and after one more answer could otherwise work that answer out.
 * Levels begin at multiples of either step, so that a score that is rounded down keeps its level.
 */
function grainOf(answers: number): { score: number; theme: number } {
  return answers < 10 ? { score: 4, theme: 0.5 } : { score: 1, theme: 0.1 }
}

/** Fewer answers of a function than these would let people work out who said what. */
export const leastAnswers = 5

/** What a function says as a whole, as finely as `grainOf` allows. */
export const FunctionAlignment = z.object({
  /** Mean of the sums, 20 to 100, rounded down. */
  score: z.int(),
  level: AlignmentLevel,
  /** Mean of the answers, 1 to 5. */
  themes: z.record(AlignmentTheme, z.number()),
})
export type FunctionAlignment = z.infer<typeof FunctionAlignment>

export const AlignmentResult = z.object({
  /** How many of each function have answered. */
  answered: z.record(WorkFunction, z.int()),
  /** Null: fewer than `leastAnswers`. */
  marketing: FunctionAlignment.nullable(),
  sales: FunctionAlignment.nullable(),
  /** How much higher marketing sees it than sales, in points, and in tenths by theme. Null: one of them is hidden. */
  perceptionGap: z.object({ score: z.int(), themes: z.record(AlignmentTheme, z.number()) }).nullable(),
})
export type AlignmentResult = z.infer<typeof AlignmentResult>

export interface GivenAnswers {
  function: WorkFunction
  answers: AlignmentAnswers
}

/** All that may be told of the answers of a cycle. */
export function alignmentResultOf(given: readonly GivenAnswers[]): AlignmentResult {
  const of = (name: WorkFunction) => given.filter((one) => one.function === name).map(({ answers }) => answers)
  const marketing = functionAlignmentOf(of('marketing'))
  const sales = functionAlignmentOf(of('sales'))
  return {
    answered: { marketing: of('marketing').length, sales: of('sales').length },
    marketing,
    sales,
    perceptionGap: marketing &&
      sales && {
        score: marketing.score - sales.score,
        themes: byTheme((theme) => tenths(marketing.themes[theme] - sales.themes[theme])),
      },
  }
}

function functionAlignmentOf(all: readonly AlignmentAnswers[]): FunctionAlignment | null {
  if (all.length < leastAnswers) return null
  const meanOf = (ids: readonly StatementId[]) => {
    const sum = all.flatMap((answers) => ids.map((id) => answers[id])).reduce((total, answer) => total + answer, 0)
    return sum / all.length
  }
  const grain = grainOf(all.length)
  const score = Math.floor(meanOf(StatementId.options) / grain.score) * grain.score
  return {
    score,
    level: alignmentLevelOf(score),
    themes: byTheme((theme) => {
      const ids = statements.filter((statement) => statement.theme === theme).map(({ id }) => id)
      return tenths(Math.round(meanOf(ids) / ids.length / grain.theme) * grain.theme)
    }),
  }
}

function byTheme(valueOf: (theme: AlignmentTheme) => number): Record<AlignmentTheme, number> {
  const entries = AlignmentTheme.options.map((theme) => [theme, valueOf(theme)])
  return Object.fromEntries(entries) as Record<AlignmentTheme, number>
}

function tenths(value: number): number {
  // Adding 0 makes a zero of -0.
  return Math.round(value * 10) / 10 + 0
}
