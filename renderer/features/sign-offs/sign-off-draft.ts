import type { InputOf } from '../../../shared/contract/contract.ts'
import type { SignOff } from '../../../shared/domain/placements.ts'
import { wasThere } from '../../../shared/domain/placements.ts'
import type { SkillId } from '../../../shared/domain/ids.ts'
import type { SkillRating } from '../../../shared/domain/skills.ts'
import type { DraftOf } from '../../backend/use-form-draft.ts'

export type SignOffDraft = DraftOf<'sign-off'>

/** How much the observation may hold. */
export const longestObservation = 2_000

/** What the form begins with: what was said before, when that is to be corrected. */
export function draftFrom(signOff: SignOff | null): SignOffDraft {
  return {
    form: 'sign-off',
    attendance: signOff?.attendance ?? null,
    levelsShown: signOff?.levelsShown ?? [],
    observation: signOff?.observation ?? '',
    agreement: signOff?.agreement ?? null,
  }
}

/** `level` null: nothing is said of the skill. */
export function withLevel(shown: readonly SkillRating[], skillId: SkillId, level: number | null): SkillRating[] {
  const others = shown.filter((each) => each.skillId !== skillId)
  return level === null ? others : [...others, { skillId, level }]
}

/** What is sent; null while nobody said who was there. Whoever was not there showed nothing, so there is nothing to agree on either. */
export function signOffFrom(
  { attendance, levelsShown, observation, agreement }: SignOffDraft,
  about: Pick<InputOf<'placements.signOff'>, 'id' | 'byPersonId'>,
): InputOf<'placements.signOff'> | null {
  if (attendance === null) return null
  const isThere = wasThere(attendance)
  return {
    ...about,
    attendance,
    levelsShown: isThere ? levelsShown : [],
    observation: observation.trim() === '' ? null : observation,
    agreement: isThere ? agreement : null,
  }
}
