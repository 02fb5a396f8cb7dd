import '../runtime/check-node.js'

// What follows loads SQLite, which an older Node cannot: it may only be reached after the check above.
const { main } = await import('./command-line.ts')
process.exitCode = await main(process.argv.slice(2))
