import { connectPort } from './port.ts'
import { serve } from './serve.ts'

const dataFolder = process.env['BATON_USER_DATA']
if (dataFolder === undefined)
  throw new Error('BATON_USER_DATA names no folder. Baton sets it when it starts its backend.')

serve(connectPort(), dataFolder, () => {
  process.exit()
})
