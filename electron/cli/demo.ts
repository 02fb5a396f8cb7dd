import '../runtime/check-node.js'

// What follows loads SQLite, which an older Node cannot: it may only be reached after the check above.
const { runDemo } = await import('./run-demo.ts')
process.exitCode = await runDemo(process.argv.slice(2))
