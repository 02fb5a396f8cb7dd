import { Award, CalendarDays, Download, Image, Table } from 'lucide-react'
import type { FileChoice } from '../../../shared/contract/bridge.ts'
import type { TaskName } from '../../../shared/contract/contract.ts'
import type { Cycle } from '../../../shared/domain/cycles.ts'
import { startTask } from '../../backend/client.ts'
import { asFileName, saveAs } from '../../backend/save-as.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { Menu } from '../../ui/menu.tsx'
import { openManyPapers } from '../papers/open-papers.ts'

type Export = Extract<
  TaskName,
  'publications.savePlacements' | 'publications.savePicture' | 'publications.writeCalendars'
>

async function save(cycle: Cycle, name: Export, choice: FileChoice, done: (where: string) => string) {
  await saveAs(
    choice,
    async (grant) => await startTask(name, { cycleId: cycle.id, grant }, () => undefined).result,
    (_, where) => done(where),
  )
}

/** Takes the plan along: as a table, as a picture, as everybody's calendars. */
export function ExportMenu({ cycle }: { cycle: Cycle }) {
  const fileName = asFileName(cycle.name)
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
          label: 'Everybody’s calendars again…',
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
        {
          label: 'Certificates (PDF)…',
          icon: Award,
          isDisabled: cycle.status === 'draft',
          run: () => {
            openManyPapers({ kind: 'certificate', filter: { cycleId: cycle.id } })
          },
        },
      ]}
    />
  )
}
