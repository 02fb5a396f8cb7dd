import { useEffect, useMemo } from 'react'
import { tinykeys } from 'tinykeys'
import { useLocation } from 'wouter'
import { onEvent } from '../backend/events.ts'
import { redo, undo } from '../backend/use-undo.ts'
import { chooseImport } from '../features/imports/choose-import.ts'
import { useSaveEverything } from '../features/settings/everything.tsx'
import { useWorkspaceDeeds } from '../features/welcome/workspace-deeds.tsx'
import type { Action } from '../ui/actions.ts'
import { useActions, useOfferedActions } from '../ui/actions.ts'
import { isDeciding } from '../ui/is-deciding.ts'
import { useTheme } from '../backend/use-theme.ts'
import { useOverlays } from './overlays.ts'
import { Palette } from './palette.tsx'
import { places } from './places.ts'
import { ShortcutList } from './shortcut-list.tsx'

/** What can be done from every screen: the deeds, their keys, the menu's wishes, and what shows them. */
export function FrameActions() {
  const [, navigate] = useLocation()
  const deeds = useWorkspaceDeeds()
  const { save: saveEverything } = useSaveEverything()
  const setTheme = useTheme().setTheme
  const show = useOverlays((overlays) => overlays.show)

  useActions(
    useMemo((): Action[] => {
      return [
        ...places.map(({ title, path, keys }) => ({
          title: `Go to ${title}`,
          keys,
          group: 'Go to',
          run: () => {
            navigate(path)
          },
        })),
        { title: 'Undo', keys: 'Mod+Z', group: 'Workspace', run: () => void undo() },
        { title: 'Redo', keys: 'Mod+Shift+Z', group: 'Workspace', run: () => void redo() },
        { title: 'Import a file', group: 'Workspace', run: chooseImport },
        { title: 'Save everything as files', group: 'Workspace', run: () => void saveEverything() },
        { title: 'Open another workspace', group: 'Workspace', run: deeds.chooseAndOpen },
        { title: 'New workspace', group: 'Workspace', run: deeds.startNew },
        { title: 'Close this workspace', group: 'Workspace', run: deeds.close },
        {
          title: 'Light theme',
          group: 'Window',
          run: () => {
            setTheme('light')
          },
        },
        {
          title: 'Dark theme',
          group: 'Window',
          run: () => {
            setTheme('dark')
          },
        },
        {
          title: 'Same theme as the system',
          group: 'Window',
          run: () => {
            setTheme('system')
          },
        },
        {
          title: 'Show the palette',
          keys: 'Mod+K',
          group: 'Window',
          run: () => {
            show('palette')
          },
        },
        {
          title: 'Show all shortcuts',
          keys: '?',
          group: 'Window',
          run: () => {
            show('shortcuts')
          },
        },
      ]
    }, [navigate, deeds, saveEverything, show, setTheme]),
  )
  useKeys(useOfferedActions().flat())

  useEffect(
    () =>
      onEvent('menu', ({ command }) => {
        if (command.name === 'undo' || command.name === 'redo') takeBack(command.name)
        else if (command.name === 'import') chooseImport()
        else if (command.name === 'show-screen') {
          const place = places.find(({ screen }) => screen === command.screen)
          if (place !== undefined) navigate(place.path)
        }
      }),
    [navigate],
  )

  return (
    <>
      <Palette />
      <ShortcutList />
    </>
  )
}

/** While somebody types, the menu's two items mean the text, as they do everywhere. */
function takeBack(way: 'undo' | 'redo') {
  if (isTextField(document.activeElement)) document.execCommand(way)
  else void { undo, redo }[way]()
}

function useKeys(actions: readonly Action[]) {
  useEffect(() => {
    const bindings = actions.flatMap(({ keys, run }) =>
      keys === undefined
        ? []
        : [
            [
              keys === '?' ? 'Shift+?' : keys.replaceAll('Mod', '$mod'),
              (event: KeyboardEvent) => {
                event.preventDefault()
                run()
              },
            ] as const,
          ],
    )
    return tinykeys(window, Object.fromEntries(bindings), { ignore: isTypingOrDeciding })
  }, [actions])
}

/** Keys belong to a text field while one types in it, and to a dialog while it is open. */
function isTypingOrDeciding(event: KeyboardEvent): boolean {
  const { target } = event
  const isTyping = isTextField(target)
  const isPalette = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k'
  return (isTyping && !isPalette) || isDeciding()
}

function isTextField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]')
}
