import type { Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import type { InputOf, OutputOf, ProcedureName } from '../../shared/contract/contract.ts'

/** Asks the backend through the window's own bridge, for what would take a test many clicks to prepare. */
export async function ask<Name extends ProcedureName>(
  page: Page,
  name: Name,
  input: InputOf<Name>,
): Promise<OutputOf<Name>> {
  return await page.evaluate(
    async ([procedure, given]) => {
      const { baton } = globalThis as unknown as { baton: Bridge<File> }
      const result = await baton.call(procedure, given)
      if (!result.ok) throw new Error(result.error.words)
      return result.output as OutputOf<Name>
    },
    [name, input] as const,
  )
}
