import { useLocation } from 'wouter'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import type { Person } from '../../../shared/domain/people.ts'
import { useFormDraft } from '../../backend/use-form-draft.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { Screen } from '../../ui/screen.tsx'
import { AsMe } from '../identity/as-me.tsx'
import { useMe } from '../identity/use-me.ts'
import { CheckForm } from './check-form.tsx'

export const checkTitle = 'Alignment check'

/** Twenty statements, one at a time, for whoever sits here. */
export function CheckScreen({ cycle }: { cycle: Cycle }) {
  const { me } = useMe()
  if (me !== null && me !== undefined) return <Check key={`${me.id}/${cycle.id}`} me={me} cycle={cycle} />
  return (
    <Screen title={checkTitle} purpose={purposeOf(cycle)}>
      <AsMe purpose="Then the twenty statements will be here. Your answers are shown to nobody but you.">
        {() => null}
      </AsMe>
    </Screen>
  )
}

function purposeOf({ name }: Cycle): string {
  return `Twenty statements, about two minutes, for ${name}.`
}

function Check({ me, cycle }: { me: Person; cycle: Cycle }) {
  const [, navigate] = useLocation()
  const draft = useFormDraft({ form: 'alignment-check', authorId: me.id, subjectId: cycle.id })
  const { data: own } = useQuery('alignment.own', { personId: me.id, cycleId: cycle.id })
  if (draft.restored === undefined || own === undefined) {
    return (
      <Screen title={checkTitle} purpose={purposeOf(cycle)}>
        {null}
      </Screen>
    )
  }
  return (
    <CheckForm
      me={me}
      cycle={cycle}
      purpose={purposeOf(cycle)}
      before={own}
      begun={draft.restored?.answers ?? own ?? {}}
      draft={draft}
      onDone={() => {
        navigate('/alignment')
      }}
    />
  )
}
