import type { Measure, MeasureDraft, MeasuredValue } from '../../../shared/domain/measures.ts'
import { addDays, type Day } from '../../../shared/domain/times.ts'
import type { CommandContext } from '../handler.ts'

interface SampleMeasure extends MeasureDraft {
  /** The oldest first; the last one was measured after the pilot, the first ones before it. */
  values: readonly number[]
}

const sampleMeasures: readonly SampleMeasure[] = [
  {
    name: 'Leads accepted by sales',
    owner: 'shared',
    unit: '%',
    better: 'higher',
    target: 60,
    values: [41, 43, 42, 47, 53],
  },
  {
    name: 'Days until a lead is answered',
    owner: 'shared',
    unit: 'days',
    better: 'lower',
    target: 1.5,
    values: [3.4, 3.1, 3.2, 2.4, 1.8],
  },
  {
    name: 'Renewal rate',
    owner: 'shared',
    unit: '%',
    better: 'higher',
    target: 92,
    values: [88, 89, 89, 88, 89],
  },
  {
    name: 'Sign-ups for webinars',
    owner: 'marketing',
    unit: null,
    better: 'higher',
    target: 400,
    values: [310, 335, 322, 384, 412],
  },
  {
    name: 'Cost of a lead',
    owner: 'marketing',
    unit: '€',
    better: 'lower',
    target: 90,
    values: [118, 112, 121, 109, 104],
  },
  {
    name: 'Deals won of those offered',
    owner: 'sales',
    unit: '%',
    better: 'higher',
    target: 28,
    values: [24, 23, 24, 26, 25],
  },
  {
    name: 'Length of a sale',
    owner: 'sales',
    unit: 'days',
    better: 'lower',
    target: 60,
    values: [74, 76, 71, 69, 66],
  },
]

const daysBetween = 28

/** What Larkfield measures, every four weeks until the pilot was over. */
export function measuresUntil(
  lastOn: Day,
  newId: CommandContext['newId'],
): { measure: Measure; values: MeasuredValue[] }[] {
  return sampleMeasures.map(({ values, ...draft }) => ({
    measure: { ...draft, id: newId(), archivedAt: null },
    values: values.map((value, index) => ({
      on: addDays(lastOn, (index + 1 - values.length) * daysBetween),
      value,
    })),
  }))
}
