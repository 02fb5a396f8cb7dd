import { Heart } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useLocation, useParams } from 'wouter'
import type { Person } from '../../../shared/domain/people.ts'
import { Button } from '../../ui/button.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AsMe } from '../identity/as-me.tsx'
import { useMe } from '../identity/use-me.ts'
import { MyRotations } from './my-rotations.tsx'
import { panelAt, pathTo } from './panel-route.ts'

/** Where somebody looks before a rotation, and where they write after it. */
export function RotationsScreen() {
  const { me } = useMe()
  const path = useParams()['*'] ?? ''
  const [, navigate] = useLocation()
  useLeavingPanel(me)
  return (
    <Screen
      title="My rotations"
      purpose="What is next for you, what you did, and what is still to be written."
      actions={
        me === undefined || me === null ? undefined : (
          <Button
            icon={Heart}
            onClick={() => {
              navigate(pathTo({ kind: 'preferences' }))
            }}
          >
            What I like
          </Button>
        )
      }
    >
      <AsMe purpose="Then your next rotation, its briefing and what is still to be written will be here.">
        {(me) => <MyRotations key={me.id} me={me} panel={panelAt(path)} />}
      </AsMe>
    </Screen>
  )
}

/** Whoever comes after somebody else begins with nothing open: what was open was the other’s. */
function useLeavingPanel(me: Person | null | undefined) {
  const [, navigate] = useLocation()
  const before = useRef(me?.id)
  useEffect(() => {
    if (before.current !== undefined && before.current !== me?.id) navigate('/rotations', { replace: true })
    before.current = me?.id
  }, [me?.id, navigate])
}
