import type { RecordTarget } from '../../../../shared/domain/records.ts'
import { batonCsv, batonCsvPlain } from './baton-csv.ts'
import { cornerstone } from './cornerstone.ts'
import { frappeHr } from './frappe-hr.ts'
import { iomad } from './iomad.ts'
import { moodleWorkplace } from './moodle-workplace.ts'
import { openBadges } from './open-badges.ts'
import type { RecordFormat } from './record-format.ts'
import { successFactors } from './success-factors.ts'
import { taleo } from './taleo.ts'
import { totara } from './totara.ts'
import { xapi } from './xapi.ts'
import { xlsx } from './xlsx.ts'

export const recordFormats: Record<RecordTarget, RecordFormat> = {
  'baton-csv': batonCsv,
  'baton-csv-plain': batonCsvPlain,
  xlsx,
  totara,
  iomad,
  'moodle-workplace': moodleWorkplace,
  cornerstone,
  successfactors: successFactors,
  taleo,
  'frappe-hr': frappeHr,
  xapi,
  'open-badges': openBadges,
}
