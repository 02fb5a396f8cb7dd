import { expect, test } from 'vitest'
import { warningFor } from '../../../electron/backend/folder-warning.ts'

const mounts = `/dev/sda1 / ext4 rw 0 0
server:/export /mnt/team nfs4 rw 0 0
//server/share /mnt/my\\040share cifs rw 0 0
/dev/sdb1 /mnt/team/disk ext4 rw 0 0`

test.for([
  ['/home/ann/OneDrive - Example/Team.baton', 'OneDrive'],
  ['C:\\Users\\ann\\Dropbox (Personal)\\Team.baton', 'Dropbox'],
  ['/Users/ann/Library/CloudStorage/GoogleDrive-ann@example.com/My Drive/Team.baton', 'synced|Google Drive'],
  ['/Users/ann/Library/Mobile Documents/com~apple~CloudDocs/Team.baton', 'iCloud'],
  ['/mnt/team/Team.baton', 'another machine'],
  ['/mnt/my share/Team.baton', 'another machine'],
  ['\\\\server\\share\\Team.baton', 'another machine'],
])('%s is warned about', ([file = '', words = '']) => {
  expect(warningFor(file, mounts)).toMatch(new RegExp(words))
})

test.for([
  '/home/ann/Documents/Team.baton',
  '/mnt/team/disk/Team.baton',
  '/mnt/teamwork/Team.baton',
  '/home/ann/boxes/T.baton',
])('%s is a plain place', (file) => {
  expect(warningFor(file, mounts)).toBeNull()
})
