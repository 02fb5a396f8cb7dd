/** What was typed cannot be done; the message says why, and what can be. */
export class UsageError extends Error {}

/** Exits with the status that the work gives, or 2 and how to use the command when what was typed cannot be done. */
export async function obey(usage: string, work: () => Promise<number> | number): Promise<void> {
  try {
    process.exitCode = await work()
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(`${error.message}\n${usage}`)
    process.exitCode = 2
  }
}
