import type { Contract } from '../../shared/contract/contract.ts'
import { accounts } from './features/accounts.ts'
import { alignment } from './features/alignment.ts'
import { badges } from './features/badges.ts'
import { calls } from './features/calls.ts'
import { courses } from './features/courses.ts'
import { coverage } from './features/coverage.ts'
import { cycles } from './features/cycles.ts'
import { disclosures } from './features/disclosures.ts'
import { drafts } from './features/drafts.ts'
import { feeds } from './features/feeds.ts'
import { history } from './features/history.ts'
import { identity } from './features/identity.ts'
import { imports } from './features/imports.ts'
import { levels } from './features/levels.ts'
import { measures } from './features/measures.ts'
import { papers } from './features/papers.ts'
import { people } from './features/people.ts'
import { placements } from './features/placements.ts'
import { preferences } from './features/preferences.ts'
import { privacy } from './features/privacy.ts'
import { projects } from './features/projects.ts'
import { publications } from './features/publications.ts'
import { recordViews } from './features/record-views.ts'
import { recordStores } from './features/record-stores.ts'
import { records } from './features/records.ts'
import { reflections } from './features/reflections.ts'
import { reminders } from './features/reminders.ts'
import { reports } from './features/reports.ts'
import { retention } from './features/retention.ts'
import { rotations } from './features/rotations.ts'
import { seals } from './features/seals.ts'
import { secrets } from './features/secrets.ts'
import { skills } from './features/skills.ts'
import { workspace } from './features/workspace.ts'
import type { HandlersOf } from './handler.ts'

/** Every noun of the contract and who answers for it. */
export const handlers = {
  workspace,
  identity,
  people,
  skills,
  levels,
  accounts,
  calls,
  projects,
  cycles,
  placements,
  rotations,
  reminders,
  preferences,
  reflections,
  seals,
  secrets,
  drafts,
  alignment,
  measures,
  coverage,
  reports,
  records,
  recordStores,
  badges,
  recordViews,
  papers,
  courses,
  publications,
  feeds,
  privacy,
  retention,
  imports,
  disclosures,
  history,
} satisfies { [Noun in keyof Contract]: HandlersOf<Noun> }
