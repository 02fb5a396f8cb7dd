import { useLocation } from 'wouter'
import { HomeFunction } from '../../../shared/domain/skills.ts'
import { useQuery } from '../../backend/use-query.tsx'
import { MeasurePanel } from './measure-panel.tsx'
import { NewMeasurePanel } from './new-measure-panel.tsx'

/** What the address asks for: `measures/new/shared` or `measures/<id>`. */
export function MeasurePanels({ place, onClose }: { place: string | undefined; onClose: () => void }) {
  const [, navigate] = useLocation()
  const { data: measures } = useQuery('measures.list', {})
  const [noun, id, owner] = place?.split('/') ?? []
  if (noun !== 'measures') return null
  if (id === 'new') {
    return (
      <NewMeasurePanel
        key={owner}
        owner={HomeFunction.safeParse(owner).data ?? 'shared'}
        onClose={onClose}
        onAdded={(added) => {
          navigate(`/alignment/measures/${added}`)
        }}
      />
    )
  }
  const measure = measures?.find((each) => each.id === id)
  return measure === undefined ? null : <MeasurePanel key={measure.id} measure={measure} onClose={onClose} />
}
