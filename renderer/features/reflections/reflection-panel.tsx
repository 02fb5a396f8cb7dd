import { useState } from 'react'
import type { PlacementInFull } from '../../../shared/contract/placements.ts'
import { hasBegun } from '../../../shared/domain/activities.ts'
import type { PlacementId } from '../../../shared/domain/ids.ts'
import type { Person } from '../../../shared/domain/people.ts'
import type { Instant } from '../../../shared/domain/times.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { PersonMark } from '../../marks/person-mark.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { Inspector } from '../../ui/frame-slots.tsx'
import { SealGate } from '../seals/seal-gate.tsx'
import { whenWords } from '../../words/activities.ts'
import { ReflectionForm } from './reflection-form.tsx'
import { ReflectionFrame } from './reflection-frame.tsx'
import { ReflectionReading } from './reflection-reading.tsx'
import { ReflectionText } from './reflection-text.tsx'
import { useReflectionSheet } from './use-reflection-sheet.ts'

export interface ReflectionPanelProps {
  placementId: PlacementId
  me: Person
  onClose: () => void
}

/** What I make of a placement of mine: to be written, corrected or, once signed off, read and added to. */
export function ReflectionPanel({ placementId, me, onClose }: ReflectionPanelProps) {
  const { data: found } = useQuery('placements.show', { ids: [placementId] })
  if (found === undefined) return null
  const [about] = found
  if (about === undefined) {
    return (
      <Inspector title="Reflection" onClose={onClose}>
        <EmptyState title="This placement is no longer there" isSmall>
          It was removed from its plan, or that was undone.
        </EmptyState>
      </Inspector>
    )
  }
  const props = { about, me, onClose }
  const key = `${me.id} ${placementId}`
  return about.participant.id === me.id ? <Own key={key} {...props} /> : <SomebodyElses key={key} {...props} />
}

interface AboutProps {
  about: PlacementInFull
  me: Person
  onClose: () => void
}

function Own({ about, me, onClose }: AboutProps) {
  const placementId = about.placement.id
  const { data: reflection } = useQuery('reflections.get', { readerId: me.id, placementId })
  const { sheet, lookAgain } = useReflectionSheet(me.id, placementId, reflection)
  const [correctedAt, setCorrectedAt] = useState<string>()
  const obstacle = reflection === null ? whyNot(about, me) : undefined
  if (obstacle !== undefined) {
    return (
      <ReflectionFrame about={about} me={me} onClose={onClose}>
        <EmptyState title={obstacle.title} isSmall>
          {obstacle.words}
        </EmptyState>
      </ReflectionFrame>
    )
  }
  if (sheet.state === 'locked') {
    return (
      <ReflectionFrame about={about} me={me} onClose={onClose}>
        <SealGate me={me} why="There is a private draft." onOpened={lookAgain} />
      </ReflectionFrame>
    )
  }
  if (reflection === undefined || sheet.state !== 'found') return null
  const { look, draft } = sheet
  const isReading = reflection !== null && (reflection.isLocked || (draft === null && correctedAt !== look))
  const common = { about, me, draft, onClose, onChanged: lookAgain }
  if (!isReading) return <ReflectionForm key={look} reflection={reflection} {...common} />
  return (
    <ReflectionReading
      key={look}
      reflection={reflection}
      onCorrect={() => {
        setCorrectedAt(look)
      }}
      {...common}
    />
  )
}

function whyNot({ placement, activity }: PlacementInFull, me: Person): { title: string; words: string } | undefined {
  if (placement.status === 'missed' || placement.status === 'cancelled') {
    return { title: 'You did not take part', words: 'So there is nothing to reflect on here.' }
  }
  if (hasBegun(activity, me.timeZone, new Date().toISOString() as Instant)) return undefined
  return {
    title: 'Not yet',
    words: `Reflect here once it has begun: ${whenWords(activity, me.timeZone, me.timeZone)}.`,
  }
}

/** What a guest or colleague wrote, where I may read it. */
function SomebodyElses({ about, me, onClose }: AboutProps) {
  const { data: reflection } = useQuery('reflections.get', { readerId: me.id, placementId: about.placement.id })
  if (reflection === undefined) return null
  return (
    <ReflectionFrame about={about} me={me} onClose={onClose}>
      {reflection === null ? (
        <EmptyState title="Nothing to read" isSmall>
          {about.participant.name} has written nothing yet that is meant for you.
        </EmptyState>
      ) : (
        <div className="flex flex-col gap-4">
          <PersonMark person={about.participant} size="small" />
          <ReflectionText reflection={reflection} />
        </div>
      )}
    </ReflectionFrame>
  )
}
