import type { Activity } from '../../../shared/domain/activities.ts'
import { useCommand } from '../../backend/use-command.ts'
import { count } from '../../words/counts.ts'

type Deed = (activities: readonly Activity[]) => Promise<void>

export interface ActivityDeeds {
  cancel: Deed
  reinstate: Deed
  archive: Deed
  restore: Deed
}

/** What can be done to calls or projects, one or many at once, each with a notice that offers to take it back. */
export function useActivityDeeds(noun: 'calls' | 'projects'): ActivityDeeds {
  const cancel = useCommand(`${noun}.cancel`)
  const reinstate = useCommand(`${noun}.reinstate`)
  const archive = useCommand(`${noun}.archive`)
  const restore = useCommand(`${noun}.restore`)

  const deed =
    (words: (what: string) => string, { run }: typeof cancel): Deed =>
    async (activities) => {
      const [first] = activities
      if (first === undefined) return
      const what = activities.length === 1 ? first.title : count(activities.length, noun.slice(0, -1))
      await run({ ids: activities.map(({ id }) => id) }, words(what))
    }
  return {
    cancel: deed((what) => `Marked ${what} as cancelled`, cancel),
    reinstate: deed((what) => `${what} takes place again`, reinstate),
    archive: deed((what) => `Archived ${what}`, archive),
    restore: deed((what) => `Brought ${what} back`, restore),
  }
}
