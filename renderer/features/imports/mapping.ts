import type { ImportPreview } from '../../../shared/contract/imports.ts'

/** The whole mapping with one field changed: a column serves one field at a time. */
export function mappingWith(
  preview: Pick<ImportPreview, 'fields'>,
  field: string,
  column: number | null,
): Record<string, number | null> {
  const mapping: Record<string, number | null> = {}
  for (const { name, column: current } of preview.fields)
    mapping[name] = column !== null && current === column ? null : current
  mapping[field] = column
  return mapping
}
