import { Toast } from '@base-ui/react/toast'
import { X } from 'lucide-react'

const manager = Toast.createToastManager()
let undoToast: string | undefined

export interface Notice {
  words: string
  tone?: 'plain' | 'problem'
  /** One deed to go on with, such as Undo. A notice with a deed takes the place of the one before it. */
  action?: { label: string; run: () => void }
}

/** Says something at the edge of the window. Problems stay until they are closed. */
export function notify({ words, tone = 'plain', action }: Notice) {
  if (action !== undefined) dismissUndo()
  const id = manager.add({
    description: words,
    type: tone,
    priority: tone === 'problem' ? 'high' : 'low',
    timeout: tone === 'problem' ? 0 : 7_000,
    ...(action === undefined
      ? {}
      : {
          actionProps: {
            children: action.label,
            onClick: () => {
              manager.close(id)
              action.run()
            },
          },
        }),
  })
  if (action !== undefined) undoToast = id
}

/** Takes away the notice that offers a deed, once that deed would no longer be the right one. */
export function dismissUndo() {
  if (undoToast !== undefined) manager.close(undoToast)
  undoToast = undefined
}

/** Where notices appear; once per window. */
export function Toasts() {
  return (
    <Toast.Provider toastManager={manager} limit={3}>
      <Toast.Portal>
        <Toast.Viewport className="print:hidden fixed bottom-10 left-18 z-50 flex w-96 lg:left-50 max-w-[calc(100vw-32px)] flex-col gap-2">
          <List />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  )
}

function List() {
  const { toasts } = Toast.useToastManager()
  return toasts.map((toast) => (
    <Toast.Root
      key={toast.id}
      toast={toast}
      swipeDirection={[]}
      data-notice
      aria-label={toast.type === 'problem' ? 'Problem' : 'Notice'}
      className={`popup data-limited:hidden ${toast.type === 'problem' ? 'border-l-4 border-l-bad' : ''}`}
    >
      <Toast.Content className="flex items-center gap-3 py-2 pr-2 pl-3">
        <Toast.Description className="min-w-0 flex-1 text-sm" />
        <Toast.Action className="h-7 shrink-0 rounded-md px-2 text-sm font-medium text-accent hover:bg-hover" />
        <Toast.Close
          aria-label="Close"
          className="flex size-6 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-hover"
        >
          <X size={14} aria-hidden />
        </Toast.Close>
      </Toast.Content>
    </Toast.Root>
  ))
}
