import type { ImportKind } from '../../../shared/contract/imports.ts'
import { calls } from './calls.ts'
import type { Kind } from './kind.ts'
import { levels } from './levels.ts'
import { people } from './people.ts'
import { projects } from './projects.ts'

export const kinds: Readonly<Record<ImportKind, Kind>> = { people, levels, projects, calls }
