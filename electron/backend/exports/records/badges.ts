import { createHash } from 'node:crypto'
import type { TrainingRecord } from '../../../../shared/domain/records.ts'
import { levelMeanings } from '../../../../shared/domain/skills.ts'
import { dayIn } from '../../../../shared/domain/times.ts'
import { hoursInWords } from '../times-in-words.ts'
import { badgeContexts } from './badge-contexts.ts'
import type { BadgeIssuer } from './badge-issuer.ts'
import { namedUuid } from './named-uuid.ts'

/** A skill whose level was raised on a placement, in the words of its badge. */
export interface Badge {
  skillId: string
  skill: string
  level: number
  /** "Discovery: does it with help" */
  name: string
  awardedAt: string
  evidence: string
}

/** One for each skill whose level was raised on the evidence of this placement. */
export function badgesOf(record: TrainingRecord, timeZone: string): Badge[] {
  return skillsRaised(record).map(({ skillId, name, before, after }) => ({
    skillId,
    skill: name,
    level: after,
    name: `${name}: ${levelMeanings[after]}`,
    awardedAt: `${record.signedAt.slice(0, 19)}Z`,
    evidence: `${whatWasDone(record)} ${whoSignedOff(record, timeZone)} Level before: ${levelMeanings[before]}.`,
  }))
}

export function skillsRaised({ skills }: TrainingRecord): TrainingRecord['skills'] {
  return skills.filter(({ before, after }) => after > before)
}

/** "As shadow on a sales call hosted by Tom Reed, 2026-10-14, 0.75 hours." */
function whatWasDone({ role, activity, host, startsOn, endsOn, hours }: TrainingRecord): string {
  const what = activity.kind === 'call' ? 'sales call' : 'content project'
  const days = startsOn === endsOn ? startsOn : `${startsOn} to ${endsOn}`
  return `As ${role} on a ${what} hosted by ${host.name}, ${days}, ${hoursInWords(hours)}.`
}

function whoSignedOff({ signedBy, signedAt }: TrainingRecord, timeZone: string): string {
  return `Signed off${signedBy === null ? '' : ` by ${signedBy.name}`} on ${dayIn(timeZone, signedAt)}.`
}

/** In our words alone: wallets show it as Markdown, where people's words could become links. */
const criteria = [
  'The host of the placement signed it off, and the level was raised on what was shown there: being present raises none.',
  `Levels: ${levelMeanings.map((meaning, level) => `${level} ${meaning}`).join(', ')}.`,
].join(' ')

/**
 * A badge as Open Badges 3.0 has it (1EdTech), in the data model 2.0 of verifiable credentials (W3C), not signed yet. The same
 * record of the same workspace gives the same credential.
 */
export function credentialOf(
  badge: Badge,
  record: TrainingRecord,
  { workspaceId, workspaceName }: { workspaceId: string; workspaceName: string },
  issuer: BadgeIssuer,
) {
  const urn = (name: string) => `urn:uuid:${namedUuid(workspaceId, name)}`
  const { skillId, level, name, awardedAt, evidence } = badge
  const { person, placementId, activity, role } = record
  return {
    '@context': badgeContexts,
    id: urn(`badge ${placementId} ${skillId}`),
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    name,
    issuer: { id: issuer.did, type: ['Profile'], name: workspaceName },
    validFrom: awardedAt,
    credentialSubject: {
      id: urn(`person ${person.id}`),
      type: ['AchievementSubject'],
      identifier: identitiesOf(person, issuer),
      role,
      achievement: {
        id: urn(`level ${level} in ${skillId}`),
        type: ['Achievement'],
        achievementType: 'Competency',
        name,
        description: `Level ${level} of 4 in ${badge.skill}: ${levelMeanings[level]}.`,
        criteria: { narrative: criteria },
      },
    },
    evidence: [
      {
        type: ['Evidence'],
        name: activity.title,
        description: evidence,
        genre: activity.kind === 'call' ? 'sales call' : 'content project',
      },
    ],
  }
}

export type Credential = ReturnType<typeof credentialOf>

/** Whom it is for, so that only those who know the address can tell. */
function identitiesOf({ id, email, hrId }: TrainingRecord['person'], issuer: BadgeIssuer) {
  const salt = issuer.saltFor(id)
  const identity = (identityType: 'emailAddress' | 'identifier', known: string) => ({
    type: 'IdentityObject',
    hashed: true,
    identityHash: `sha256$${createHash('sha256')
      .update(known + salt)
      .digest('hex')}`,
    identityType,
    salt,
  })
  if (email === null) return hrId === null ? [] : [identity('identifier', hrId)]
  // However a wallet writes it: hashes of other letters are others.
  return [...new Set([email, email.toLowerCase()])].map((written) => identity('emailAddress', written))
}
