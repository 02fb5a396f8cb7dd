/** Whether a dialog is open, which then owns the keys. Notices are dialogs to screen readers only. */
export function isDeciding(): boolean {
  return document.querySelector(':is([role=dialog], [role=alertdialog]):not([data-notice])') !== null
}
