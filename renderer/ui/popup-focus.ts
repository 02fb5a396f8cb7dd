// Base UI moves the focus a frame after something has opened, and back once it has faded away. On a busy machine both are
// long enough for keys to be lost on what does not have the focus yet, or still has it.

/** As the ref of what opens, or of a field in it: gives it the focus at once, or the line that is highlighted in it. */
export function takeFocus(opened: HTMLElement | null) {
  // By then Base UI has noted where the focus was.
  queueMicrotask(() => {
    if (opened === null || opened.contains(document.activeElement)) return
    focus(opened.querySelector('[data-highlighted]') ?? opened)
  })
}

/** To what opened the menu or list that closes for this reason. Whoever clicked elsewhere wants the focus there. */
export function giveFocusBack(opener: Element | null | undefined, reason: string) {
  if (reason !== 'item-press' && reason !== 'escape-key') return
  // A line takes the focus when it is pressed, after it has closed what it is in; a dialog that it opens keeps it.
  queueMicrotask(() => {
    const { activeElement, body } = document
    if (activeElement === body || activeElement?.closest('[role=menu], [role=listbox]') !== null) focus(opener)
  })
}

function focus(element: Element | null | undefined) {
  if (element instanceof HTMLElement) element.focus({ preventScroll: true })
}
