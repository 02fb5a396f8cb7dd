import { zodResolver } from '@hookform/resolvers/zod'
import { Archive } from 'lucide-react'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import type { z } from 'zod'
import type { MeasureWithValues } from '../../../shared/contract/measures.ts'
import { MeasureDraft } from '../../../shared/domain/measures.ts'
import { useCommand } from '../../backend/use-command.ts'
import { Button } from '../../ui/button.tsx'
import { showRefusal } from '../../ui/form-errors.ts'
import { Inspector } from '../../ui/frame-slots.tsx'
import { useAutosave } from '../../ui/use-autosave.ts'
import { MeasureFields, measureFieldNames } from './measure-fields.tsx'
import { MeasureValues } from './measure-values.tsx'
import { ownerWords } from './measure-words.ts'

/** One measure: what it is, and every value of it. */
export function MeasurePanel({ measure, onClose }: { measure: MeasureWithValues; onClose: () => void }) {
  const archive = useCommand('measures.archive')
  return (
    <Inspector
      title={measure.name}
      subtitle={ownerWords[measure.owner]}
      onClose={onClose}
      footer={
        <Button
          look="quiet"
          icon={Archive}
          onClick={() => {
            void archive.run({ ids: [measure.id] }, `Archived ${measure.name}`)
            onClose()
          }}
        >
          Archive
        </Button>
      }
    >
      <MeasureValues measure={measure} />
      <section aria-labelledby="measure-details" className="mt-7">
        <h3 id="measure-details" className="mb-3 text-sm font-bold">
          What is measured
        </h3>
        <Details measure={measure} />
      </section>
    </Inspector>
  )
}

function Details({ measure }: { measure: MeasureWithValues }) {
  const saved = useMemo(() => draftOf(measure), [measure])
  const edit = useCommand('measures.edit')
  const form = useForm({ resolver: zodResolver(MeasureDraft), mode: 'onTouched', defaultValues: saved })
  const ref = useAutosave(form, saved, async (draft) => {
    const result = await edit.attempt({ id: measure.id, measure: draft })
    if (!result.ok) showRefusal(result.error, form.setError, measureFieldNames)
    return result.ok
  })
  return (
    <form ref={ref}>
      <MeasureFields control={form.control} />
    </form>
  )
}

function draftOf({ name, owner, unit, better, target }: MeasureWithValues): z.input<typeof MeasureDraft> {
  return { name, owner, unit, better, target }
}
