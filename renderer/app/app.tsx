import { CSPProvider } from '@base-ui/react/csp-provider'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import type { z } from 'zod'
import type { WorkspaceStatus } from '../../shared/contract/workspace.ts'
import { QueryCache, useQuery } from '../backend/use-query.tsx'
import { isForPrinting } from '../backend/print-papers.ts'
import { PaperPage } from '../features/papers/paper-page.tsx'
import { RestoreScreen } from '../features/welcome/restore-screen.tsx'
import { WelcomeScreen } from '../features/welcome/welcome-screen.tsx'
import { WorkspaceDeeds } from '../features/welcome/workspace-deeds.tsx'
import { Toasts } from '../ui/toast.tsx'
import { TooltipDelays } from '../ui/tooltip.tsx'
import { Frame } from './frame.tsx'
import { FileDrop } from './file-drop.tsx'
import { RecoveryScreen } from './recovery-screen.tsx'
import { useBackendState } from './use-backend-state.ts'

const hashRoutes = { hook: useHashLocation }

export function App() {
  return (
    <CSPProvider disableStyleElements>
      <QueryCache>
        <TooltipDelays delay={500}>
          <Router {...hashRoutes}>
            {isForPrinting() ? (
              <PaperPage />
            ) : (
              <WorkspaceDeeds>
                <Stage />
              </WorkspaceDeeds>
            )}
          </Router>
          <Toasts />
        </TooltipDelays>
      </QueryCache>
    </CSPProvider>
  )
}

/** What is on stage follows from the backend and from what is open. */
function Stage() {
  const backend = useBackendState()
  const { data: status } = useQuery('workspace.status', {})
  if (backend === 'failed') return <RecoveryScreen />
  // Nothing for the moments until the first answer: a spinner would only flash.
  if (status === undefined) return null
  return <FileDrop hasWorkspace={status.state === 'open'}>{stageFor(status)}</FileDrop>
}

function stageFor(status: z.infer<typeof WorkspaceStatus>) {
  if (status.state === 'open') return <Frame workspace={status} />
  if (status.state === 'restore') return <RestoreScreen fileName={status.fileName} words={status.words} />
  return <WelcomeScreen />
}
