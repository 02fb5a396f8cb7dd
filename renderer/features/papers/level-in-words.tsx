import { type Level, levelMeanings } from '../../../shared/domain/skills.ts'
import { LevelMark } from '../../marks/level-mark.tsx'

/** The mark is a picture to whoever has the paper read out; the words are what they hear. */
export function LevelInWords({ level }: { level: Level }) {
  return (
    <span className="inline-flex items-center gap-1.5 align-middle">
      <span aria-hidden className="-ml-1 inline-flex">
        <LevelMark level={level} size={22} />
      </span>
      {levelMeanings[level]}
    </span>
  )
}
