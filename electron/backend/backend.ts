import { connectPort } from './port.ts'
import { serve } from './serve.ts'

const dataFolder = process.env['BATON_USER_DATA']
if (dataFolder === undefined)
  throw new Error('BATON_USER_DATA names no folder. Baton sets it when it starts its backend.')

const { app } = serve(connectPort(), dataFolder, () => {
  process.exit()
})

process.on('uncaughtException', (error) => {
  // What is in memory can no longer be trusted; what was acknowledged is in the file. Main starts a new backend.
  app.log.bug('the backend', error)
  process.exit(1)
})
