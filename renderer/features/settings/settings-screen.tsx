import { useState } from 'react'
import { useQuery } from '../../backend/use-query.tsx'
import { Screen } from '../../ui/screen.tsx'
import { Tabs } from '../../ui/tabs.tsx'
import { FeedSettings } from '../feeds/feed-settings.tsx'
import { RetentionSettings } from '../privacy/retention-settings.tsx'
import { dueOf } from '../privacy/retention-words.ts'
import { BackupSettings } from './backup-settings.tsx'
import { HistoryList } from './history-list.tsx'
import { ReminderSettings } from './reminder-settings.tsx'
import { WhoSawWhat } from './who-saw-what.tsx'
import { WorkspaceSettings } from './workspace-settings.tsx'

const tabs = [
  { key: 'workspace', label: 'Workspace' },
  { key: 'calendars', label: 'Calendars' },
  { key: 'reminders', label: 'Reminders' },
  { key: 'backups', label: 'Backups' },
  { key: 'privacy', label: 'Privacy' },
  { key: 'seen', label: 'Who saw what' },
  { key: 'history', label: 'History' },
] as const

export function SettingsScreen() {
  const [tab, setTab] = useState<(typeof tabs)[number]['key']>('workspace')
  const { data: preview } = useQuery('retention.preview', {})
  const due = dueOf(preview?.kinds)
  const withDue =
    due === 0
      ? tabs
      : tabs.map((each) => (each.key === 'privacy' ? { key: each.key, label: each.label, count: due } : each))
  return (
    <Screen
      title="Settings"
      purpose="The workspace, calendars, reminders, backups, how long things are kept, and everything that was done."
    >
      <div className="flex min-h-0 flex-1 flex-col px-6">
        <Tabs label="Settings" tabs={withDue} value={tab} onChange={setTab}>
          <div className="-mx-6 min-h-0 flex-1 overflow-auto px-6 py-5">
            <div className="max-w-[680px]">
              {tab === 'workspace' ? <WorkspaceSettings /> : null}
              {tab === 'calendars' ? <FeedSettings /> : null}
              {tab === 'reminders' ? <ReminderSettings /> : null}
              {tab === 'backups' ? <BackupSettings /> : null}
              {tab === 'privacy' ? <RetentionSettings /> : null}
              {tab === 'seen' ? <WhoSawWhat /> : null}
              {tab === 'history' ? <HistoryList /> : null}
            </div>
          </div>
        </Tabs>
      </div>
    </Screen>
  )
}
