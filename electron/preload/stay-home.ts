/**
 * Keeps the page from being taken away by itself, by a link or by a script, because what is being typed would go with it.
 * Main hears of some navigations only afterwards, such as those to `about:blank`, and of others too late to keep the
 * page; it still brings home what gets past this. Main's own loading and the closing of the window are not stopped.
 */
export function stayHome(): void {
  navigation.addEventListener('navigate', (event) => {
    if (!event.destination.sameDocument) event.preventDefault()
  })
}
