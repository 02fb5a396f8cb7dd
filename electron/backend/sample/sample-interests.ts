import type { PersonKey } from './sample-people.ts'
import type { SkillKey } from './sample-skills.ts'

/** What some of Larkfield's people said, to everybody, that they would like to learn. */
export const sampleInterests: Readonly<Partial<Record<SkillKey, readonly PersonKey[]>>> = {
  opening: ['kwame', 'emil'],
  wideWriting: ['rhiannon', 'deshawn'],
  storytelling: ['daniel', 'bastian'],
  discovery: ['priya', 'tomasz', 'aylin'],
  teamDemo: ['kwame', 'katrin'],
  webinar: ['anjali', 'rachel', 'hannah'],
  objections: ['priya', 'oliver'],
  board: ['leonie'],
  businessCase: ['rachel', 'katrin'],
  renewal: ['sofia'],
  newsletter: ['hannah'],
  userGroup: ['sofia', 'hannah'],
  video: ['deshawn', 'miguel', 'linh'],
  interviews: ['james', 'tomasz'],
}
