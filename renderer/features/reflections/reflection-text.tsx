import { type Reflection, saysAnything } from '../../../shared/domain/reflections.ts'
import { useWorkspaceZone } from '../../backend/use-workspace-zone.ts'
import { Markdown } from '../../ui/markdown.tsx'
import { momentWords } from '../../words/times.ts'
import { textNames, textWords } from './reflection-words.ts'

/** What somebody wrote, to be read: the texts that are not empty, and what was added later. Ratings and minutes are left to whoever shows it. */
export function ReflectionText({ reflection }: { reflection: Reflection }) {
  const timeZone = useWorkspaceZone()
  const { content, addenda } = reflection
  // Nobody can submit nothing: there were words.
  const isEmptied = content !== null && !saysAnything(content)
  return (
    <div className="flex flex-col gap-4">
      {isEmptied ? (
        <p className="text-sm text-ink-soft">What was written was deleted after the time that it was kept for.</p>
      ) : null}
      {textNames.map((name) => {
        const text = content?.[name] ?? ''
        return text === '' ? null : (
          <section key={name}>
            <h3 className="mb-1 text-xs font-medium text-ink-soft">{textWords[name]}</h3>
            <Markdown text={text} />
          </section>
        )
      })}
      {addenda.map(({ id, text, writtenAt }) =>
        text === null ? null : (
          <section key={id} className="border-t border-line pt-3">
            <h3 className="mb-1 text-xs font-medium text-ink-soft">Added {momentWords(writtenAt, timeZone)}</h3>
            <Markdown text={text} />
          </section>
        ),
      )}
    </div>
  )
}
