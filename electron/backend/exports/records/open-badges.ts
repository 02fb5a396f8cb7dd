import { RefusedError } from '../../../../shared/contract/errors.ts'
import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import { byteOrderMark, csvLine } from '../csv.ts'
import { type ZipEntry, zipBytes } from '../zip.ts'
import { issuerOf } from './badge-issuer.ts'
import { toJwt, withProof } from './badge-proof.ts'
import { type Badge, badgesOf, credentialOf, skillsRaised } from './badges.ts'
import {
  type RecordFileContext,
  type RecordFormat,
  type RecordToWrite,
  usernameOf,
  wordsForNobody,
} from './record-format.ts'

/**
 * An archive of signed badges, each as linked data and as a token, and a list that says whose is whose: the badges
 * themselves do not tell.
 */
export const openBadges: RecordFormat = {
  hasCourses: false,
  tells: (record, _, { timeZone }) =>
    JSON.stringify([record.person, record.activity.title, badgesOf(record, timeZone)]),
  problems: (record) => [
    ...(skillsRaised(record).length === 0 ? ['No level was raised on this placement, so there is no badge.'] : []),
    ...(usernameOf(record) === '' ? [wordsForNobody(record)] : []),
  ],
  write: (parts, context) => zipBytes(entriesOf(parts, context)),
}

/** Two files each, and the list: an archive without Zip64 holds 65,535. */
const mostBadges = 32_767

const header = csvLine(['File', 'Name', 'HR id', 'E-mail', 'Skill', 'Level', 'Awarded at (UTC)', 'Record'])

async function* entriesOf(
  parts: AsyncIterable<readonly RecordToWrite[]>,
  context: RecordFileContext,
): AsyncGenerator<ZipEntry> {
  const issuer = issuerOf(context.secrets)
  const list = [byteOrderMark, header]
  let written = 0
  for await (const part of parts) {
    for (const { record } of part) {
      const badges = badgesOf(record, context.timeZone)
      written += badges.length
      if (written > mostBadges) throw new RefusedError('conflict', wordsForTooMany)
      for (const badge of badges) {
        const credential = credentialOf(badge, record, context, issuer)
        const file = credential.id.replace('urn:uuid:', '')
        const signed = await withProof(credential, issuer)
        yield { name: `${file}.json`, text: [`${JSON.stringify(signed, null, 2)}\n`] }
        yield { name: `${file}.jwt`, text: [toJwt(credential, issuer)] }
        list.push(lineOf(file, badge, record))
      }
    }
  }
  yield { name: 'badges.csv', text: list }
}

function lineOf(file: string, { skill, level, awardedAt }: Badge, { person, placementId }: TrainingRecord): string {
  return csvLine([file, person.name, person.hrId, person.email, skill, level, awardedAt, placementId])
}

const wordsForTooMany = `More than ${mostBadges.toLocaleString('en')} badges do not fit into one archive. Choose a shorter period, and save the rest in another.`
