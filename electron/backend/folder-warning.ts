import { readFileSync } from 'node:fs'

const syncedFolders: readonly (readonly [RegExp, string])[] = [
  [/^OneDrive/i, 'OneDrive'],
  [/^Dropbox/i, 'Dropbox'],
  [/^(?:Google ?Drive|My Drive)/i, 'Google Drive'],
  [/^(?:iCloud ?Drive|Mobile Documents|com~apple~CloudDocs)/i, 'iCloud'],
  [/^(?:Nextcloud|ownCloud|pCloudDrive|MEGA|Box|CloudStorage)$/i, 'a synced folder'],
]

const networkFileSystems =
  /^(?:nfs\d?|cifs|smb\w*|afpfs|webdav|davfs2?|9p|ceph|glusterfs|fuse\.(?:sshfs|rclone|davfs2?|gvfsd-fuse))$/

/** `/proc/mounts`, empty where there is none. */
export function readMounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    return ''
  }
}

/** Words for a folder whose files other programs copy about or that lies on another machine; null for a plain one. */
export function warningFor(file: string, mounts: string): string | null {
  const synced = file.split(/[/\\]/).flatMap((part) => syncedFolders.filter(([pattern]) => pattern.test(part)))[0]
  if (synced !== undefined) {
    const where = synced[1]
    return `This workspace lies in ${where}, which may copy it while Baton is writing. Keep it in a folder of this computer, and put copies made by Baton there instead.`
  }
  if (/^(?:\\\\|\/\/)/.test(file) || networkFileSystems.test(fileSystemOf(file, mounts))) {
    return 'This workspace lies on another machine. A broken connection may damage it; keep it in a folder of this computer.'
  }
  return null
}

/** The type of the file system that the longest matching mount point has. */
function fileSystemOf(file: string, mounts: string): string {
  let best = { point: '', type: '' }
  for (const line of mounts.split('\n')) {
    const [, rawPoint = '', type = ''] = line.split(' ')
    const point = rawPoint.replaceAll('\\040', ' ')
    const isInside = file === point || file.startsWith(point.endsWith('/') ? point : `${point}/`)
    if (isInside && point.length > best.point.length) best = { point, type }
  }
  return best.type
}
