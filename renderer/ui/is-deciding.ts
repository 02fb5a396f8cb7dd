/**
 * Whether a dialog is open, which then owns the keys. Notices are dialogs to screen readers only, and one that is fading
 * away owns nothing any more.
 */
export function isDeciding(): boolean {
  return document.querySelector(':is([role=dialog], [role=alertdialog]):not([data-notice], [data-closed])') !== null
}
