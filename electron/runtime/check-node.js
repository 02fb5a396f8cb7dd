// Plain JavaScript in a file of its own: a Node that is too old must be able to read this much.
const nodeApi = Number(process.versions.napi)
if (!(nodeApi >= 10) || process.features.typescript === undefined) {
  console.error(
    `Baton needs Node 24 or newer to run from its source, and this is Node ${process.versions.node}. ` +
      'On Linux x64 "npm install" brings the right one; elsewhere install Node 24, then run the same command again.',
  )
  process.exit(1)
}
