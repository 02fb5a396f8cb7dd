import { useTask } from '../../backend/use-task.ts'
import { notify } from '../../ui/toast.tsx'

/** What can be done with the calendar feeds; how it went is told in a notice. */
export function useFeeds() {
  const choosing = useTask('feeds.choose')
  const writing = useTask('feeds.write')
  const stopping = useTask('feeds.stop')
  return {
    isBusy: choosing.isRunning || writing.isRunning || stopping.isRunning,

    choose: async () => {
      const folder = await window.baton.chooseFile({ kind: 'folder' })
      if (folder === undefined) return
      const result = await choosing.start({ grant: folder.grant })
      if (!result.ok) {
        notify({ words: result.error.words, tone: 'problem' })
        return
      }
      notify({
        words: `Calendar feeds are kept in ${folder.name} from now on.`,
        action: { label: 'Show folder', run: () => void window.baton.showFolder(folder.grant) },
      })
    },

    write: async () => {
      const result = await writing.start({})
      if (!result.ok) notify({ words: result.error.words, tone: 'problem' })
      else if (result.output.problem !== null) notify({ words: result.output.problem, tone: 'problem' })
      else notify({ words: 'The calendar feeds are up to date.' })
    },

    stop: async (keepFiles: boolean) => {
      const result = await stopping.start({ keepFiles })
      if (!result.ok) notify({ words: result.error.words, tone: 'problem' })
      else notify({ words: keepFiles ? 'The files stay as they are.' : 'The calendar feeds are gone.' })
      return result.ok
    },
  }
}
