import type { WorkFunction } from '../../../shared/domain/people.ts'
import type { Audience, FunnelStage, HomeFunction } from '../../../shared/domain/skills.ts'
import { plainWord } from './field.ts'

/** What exports in the languages and of the vendors that we know call our words. Keys are plain words. */
const functionWords: Record<WorkFunction, readonly string[]> = {
  marketing: [
    'marketing',
    'mktg',
    'marketingteam',
    'mercadeo',
    'mercadotecnia',
    'markedsforing',
    'marknadsforing',
    'content',
  ],
  sales: [
    'sales',
    'vertrieb',
    'verkauf',
    'ventes',
    'vente',
    'ventas',
    'vendite',
    'vendas',
    'verkoop',
    'comercial',
    'commercial',
    'commerciale',
    'forsaljning',
    'salg',
    'myynti',
    'sprzedaz',
  ],
}

const stageWords: Record<FunnelStage, readonly string[]> = {
  awareness: [
    'awareness',
    'aware',
    'aufmerksamkeit',
    'bekanntheit',
    'notoriete',
    'prospecting',
    'prospect',
    'lead',
    'subscriber',
    'tofu',
  ],
  consideration: [
    'consideration',
    'consider',
    'evaluation',
    'erwagung',
    'interest',
    'discovery',
    'appointmentscheduled',
    'qualifiedtobuy',
    'presentationscheduled',
    'qualification',
    'needsanalysis',
    'valueproposition',
    'iddecisionmakers',
    'perceptionanalysis',
    'opportunity',
    'marketingqualifiedlead',
    'salesqualifiedlead',
    'mofu',
  ],
  sale: [
    'sale',
    'sales',
    'purchase',
    'decision',
    'kauf',
    'abschluss',
    'verkauf',
    'vente',
    'achat',
    'compra',
    'venta',
    'decisionmakerboughtin',
    'contractsent',
    'proposalpricequote',
    'proposal',
    'negotiationreview',
    'negotiation',
    'bofu',
  ],
  loyalty: [
    'loyalty',
    'retention',
    'bindung',
    'kundenbindung',
    'fidelite',
    'fidelisation',
    'lealtad',
    'closedwon',
    'customer',
    'renewal',
    'onboarding',
  ],
  advocacy: ['advocacy', 'advocate', 'referral', 'reference', 'evangelist', 'empfehlung', 'recommandation'],
}

const audienceWords: Record<Audience, readonly string[]> = {
  'one-to-one': ['onetoone', '1to1', '11', '1on1', 'oneonone', 'einszueins', 'individual'],
  'one-to-many': ['onetomany', '1tomany', '1n', '1many', 'einszuviele', 'many', 'audience'],
}

function finder<Word extends string>(words: Record<Word, readonly string[]>): (text: string) => Word | undefined {
  const byPlain = new Map<string, Word>()
  for (const word of Object.keys(words) as Word[]) for (const plain of words[word]) byPlain.set(plain, word)
  return (text) => byPlain.get(plainWord(text))
}

const wholeFunction = finder(functionWords)

/** "Sales", "Vertrieb DACH", "Product Marketing": one of the words must be there, and none of the other function. */
export function functionOf(text: string): WorkFunction | undefined {
  const found = new Set(text.split(/[^\p{L}\p{N}]+/u).map(wholeFunction))
  found.delete(undefined)
  const [only] = found
  return found.size === 1 ? only : wholeFunction(text)
}

export const stageOf = finder(stageWords)
export const audienceOf = finder(audienceWords)

const homeWords = finder<HomeFunction>({
  ...functionWords,
  shared: ['shared', 'both', 'beide', 'gemeinsam', 'all', 'common'],
})
export function homeFunctionOf(text: string): HomeFunction | undefined {
  return homeWords(text) ?? functionOf(text)
}

export const stagesExpected = 'a funnel stage (awareness, consideration, sale, loyalty or advocacy)'
export const audiencesExpected = 'an audience (one-to-one or one-to-many)'

/** Words in titles and types of calls, with the stage of the funnel that such a call belongs to. */
const callTypes: readonly (readonly [stage: FunnelStage, words: RegExp])[] = [
  ['advocacy', /\b(reference|referral|advocacy|testimonial|success story|referenz\w*)\b/i],
  [
    'loyalty',
    /\b(onboarding|kick-?off|check-?in|qbr|quarterly business review|business review|renewal|account review|training|verlängerung)\b/i,
  ],
  ['sale', /\b(negotiation|contract|pricing|proposal|closing|procurement|verhandlung|vertrag|angebot)\b/i],
  ['awareness', /\b(cold call|first call|intro|introduction|prospecting|erstgespräch|kennenlernen)\b/i],
  [
    'consideration',
    /\b(discovery|qualification|demo|demonstration|presentation|product tour|poc|proof of concept|workshop|präsentation|bedarfsanalyse)\b/i,
  ],
]

/** The stage that the words of a call speak of. */
export function stageOfCall(text: string): FunnelStage | undefined {
  return callTypes.find(([, words]) => words.test(text))?.[0]
}

const fillers =
  /\b(call|meeting|session|talk|with|the|a|product|sales|follow-?up|video|zoom|teams|termin|gespräch)\b|[^\p{L}]/giu

/** Whether a text is a type of call and nothing else: "Discovery call" is, "Acme demo" is not. */
export function isCallType(text: string): boolean {
  if (stageOfCall(text) === undefined) return false
  return (
    callTypes
      .reduce((rest, [, words]) => rest.replaceAll(new RegExp(words, 'gi'), ''), text)
      .replaceAll(fillers, '') === ''
  )
}

const cancelledWords = new Set([
  'cancelled',
  'canceled',
  'abgesagt',
  'storniert',
  'annule',
  'annulee',
  'cancelado',
  'cancelada',
  'annullato',
  'geannuleerd',
])
export function isCancelledWord(text: string): boolean {
  return cancelledWords.has(plainWord(text))
}
