import { CalendarDays, Download, Image, Table } from 'lucide-react'
import type { FileChoice } from '../../../shared/contract/bridge.ts'
import type { TaskName } from '../../../shared/contract/contract.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { startTask } from '../../backend/client.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { notify } from '../../ui/toast.tsx'

type Export = Extract<
  TaskName,
  'publications.savePlacements' | 'publications.savePicture' | 'publications.writeCalendars'
>

async function save(cycle: Cycle, name: Export, choice: FileChoice, done: (where: string) => string) {
  const place = await window.baton.chooseFile(choice)
  if (place === undefined) return
  const result = await startTask(name, { cycleId: cycle.id, grant: place.grant }, () => undefined).result
  if (!result.ok) {
    notify({ words: result.error.words, tone: 'problem' })
    return
  }
  notify({
    words: done(place.name),
    action: { label: 'Show folder', run: () => void window.baton.showFolder(place.grant) },
  })
}

/** Takes the plan along: as a table, as a picture, as everybody's calendars. */
export function ExportMenu({ cycle }: { cycle: Cycle }) {
  const fileName = cycle.name.replaceAll(/[/\\:*?"<>|]/g, ' ').trim()
  return (
    <Menu
      trigger={<IconButton icon={Download} label="Export" />}
      items={[
        {
          label: 'Placements as a table (CSV)…',
          icon: Table,
          run: () =>
            void save(
              cycle,
              'publications.savePlacements',
              { kind: 'save', suggestedName: `${fileName} placements.csv` },
              (name) => `Saved the placements as ${name}`,
            ),
        },
        {
          label: 'Picture of the timeline (SVG)…',
          icon: Image,
          run: () =>
            void save(
              cycle,
              'publications.savePicture',
              { kind: 'save', suggestedName: `${fileName} timeline.svg` },
              (name) => `Saved the timeline as ${name}`,
            ),
        },
        {
          label: "Everybody's calendars again…",
          icon: CalendarDays,
          isDisabled: cycle.status === 'draft',
          startsGroup: true,
          run: () =>
            void save(
              cycle,
              'publications.writeCalendars',
              { kind: 'folder' },
              (name) => `Wrote the calendars into ${name}`,
            ),
        },
      ]}
    />
  )
}
