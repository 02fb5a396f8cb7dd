import os from 'node:os'
import path from 'node:path'
import { connectPort } from './port.ts'
import { serve } from './serve.ts'

serve(connectPort(), process.env['BATON_USER_DATA'] ?? path.join(os.homedir(), '.baton'), () => {
  process.exit()
})
