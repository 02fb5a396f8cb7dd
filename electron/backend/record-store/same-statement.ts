/**
 * Whether a store has a statement as it was sent. It may say more, such as when it was stored and on whose authority, and
 * write moments in another way.
 */
export function isSameStatement(sent: unknown, stored: unknown): boolean {
  if (Array.isArray(sent)) {
    return (
      Array.isArray(stored) &&
      sent.length === stored.length &&
      sent.every((each, index) => isSameStatement(each, stored[index]))
    )
  }
  if (isObject(sent)) {
    return (
      isObject(stored) && Object.entries(sent).every(([name, value]) => isSameStatement(value, memberOf(stored, name)))
    )
  }
  if (sent === stored) return true
  return isMoment(sent) && isMoment(stored) && Date.parse(sent) === Date.parse(stored)
}

/** What is often left out because it goes without saying. */
const implied: Record<string, string> = { objectType: 'Activity' }

function memberOf(stored: Record<string, unknown>, name: string): unknown {
  if (Object.hasOwn(stored, name)) return stored[name]
  return name === 'objectType' && 'account' in stored ? 'Agent' : implied[name]
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isMoment(value: unknown): value is string {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}T/.test(value)
}
