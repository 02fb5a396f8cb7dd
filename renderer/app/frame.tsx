import { Redirect, Route, Switch } from 'wouter'
import type { z } from 'zod'
import type { WorkspaceStatus } from '../../shared/contract/workspace.ts'
import { AlignmentScreen } from '../features/alignment/alignment-screen.tsx'
import { CallsScreen } from '../features/calls/calls-screen.tsx'
import { HomeScreen } from '../features/home/home-screen.tsx'
import { ImportDialog } from '../features/imports/import-dialog.tsx'
import { ManyPapersDialog } from '../features/papers/many-papers-dialog.tsx'
import { PaperScreen } from '../features/papers/paper-screen.tsx'
import { PeopleScreen } from '../features/people/people-screen.tsx'
import { PlanScreen } from '../features/plan/plan-screen.tsx'
import { ProjectsScreen } from '../features/projects/projects-screen.tsx'
import { RecordsScreen } from '../features/records/records-screen.tsx'
import { ReportScreen } from '../features/reports/report-screen.tsx'
import { RotationsScreen } from '../features/rotations/rotations-screen.tsx'
import { SettingsScreen } from '../features/settings/settings-screen.tsx'
import { SkillsScreen } from '../features/skills/skills-screen.tsx'
import { FrameSlots, Slot } from '../ui/frame-slots.tsx'
import { FrameActions } from './frame-actions.tsx'
import { Sidebar } from './sidebar.tsx'
import { StatusBar } from './status-bar.tsx'
import { TopBar } from './top-bar.tsx'

export type OpenWorkspace = Extract<z.infer<typeof WorkspaceStatus>, { state: 'open' }>

/** What stays around every screen of an open workspace. */
export function Frame({ workspace }: { workspace: OpenWorkspace }) {
  return (
    <FrameSlots>
      <div className="flex h-full">
        <div className="contents print:hidden">
          <Sidebar />
        </div>
        <div className="flex min-w-0 flex-1 flex-col">
          <div className="contents print:hidden">
            <TopBar workspace={workspace} />
          </div>
          <div className="flex min-h-0 flex-1">
            <div className="flex min-w-0 flex-1 flex-col">
              <Screens />
              <div className="contents print:hidden">
                <StatusBar workspace={workspace} />
              </div>
            </div>
            <Slot place="inspector" className="shrink-0 print:hidden" />
          </div>
        </div>
      </div>
      <FrameActions />
      <ImportDialog />
      <ManyPapersDialog />
    </FrameSlots>
  )
}

function Screens() {
  return (
    <Switch>
      <Route path="/home" component={HomeScreen} />
      <Route path="/plan/*?" component={PlanScreen} />
      <Route path="/calls/:id?" component={CallsScreen} />
      <Route path="/projects/:id?" component={ProjectsScreen} />
      <Route path="/people/:id?" component={PeopleScreen} />
      <Route path="/skills/:id?/:personId?" component={SkillsScreen} />
      <Route path="/rotations/*?" component={RotationsScreen} />
      <Route path="/alignment/*?" component={AlignmentScreen} />
      <Route path="/records/:id?" component={RecordsScreen} />
      <Route path="/reports/:cycleId" component={ReportScreen} />
      <Route path="/paper/*" component={PaperScreen} />
      <Route path="/settings" component={SettingsScreen} />
      <Route>
        <Redirect to="/home" replace />
      </Route>
    </Switch>
  )
}
