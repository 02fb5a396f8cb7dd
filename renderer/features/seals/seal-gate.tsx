import type { ReactNode } from 'react'
import { useEffect } from 'react'
import type { Person } from '../../../shared/domain/people.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { ChoosePassphrase } from './choose-passphrase.tsx'
import { RecoveryCode } from './recovery-code.tsx'
import { forgetCode, useUnkeptCode } from './recovery-codes.ts'
import { Unlock } from './unlock.tsx'

export interface SealGateProps {
  me: Person
  /** What waits behind it, such as "This draft is private." */
  why: string
  onOpened?: () => void
  children?: ReactNode
}

/** Shows what is private once its author's seal is open; before that, the way to open it, in the same place. */
export function SealGate({ me, why, onOpened, children }: SealGateProps) {
  const { data: seal } = useQuery('seals.state', { personId: me.id })
  const unkept = useUnkeptCode((codes) => codes.unkept)
  const isLocked = seal?.state === 'locked'
  useEffect(() => {
    // Whoever comes next is not to find it.
    if (isLocked) forgetCode()
  }, [isLocked])
  if (seal === undefined) return null
  if (seal.state === 'none') return <ChoosePassphrase me={me} />
  if (isLocked) return <Unlock me={me} why={why} onOpened={onOpened} />
  if (unkept?.personId === me.id) return <RecoveryCode code={unkept.code} onKept={forgetCode} />
  return children
}
