import { describe, expect, it } from 'vitest'
import { mappingWith } from '../../../../renderer/features/imports/mapping.ts'
import type { ImportPreview } from '../../../../shared/contract/imports.ts'

const preview: Pick<ImportPreview, 'fields'> = {
  fields: [
    { name: 'name', label: 'Name', isRequired: true, column: 0 },
    { name: 'team', label: 'Team', isRequired: false, column: 2 },
    { name: 'email', label: 'E-mail', isRequired: false, column: null },
  ],
}

describe('the mapping of columns', () => {
  it('takes a column away from the field that had it', () => {
    expect(mappingWith(preview, 'email', 2)).toEqual({ name: 0, team: null, email: 2 })
  })

  it('can leave a field out', () => {
    expect(mappingWith(preview, 'team', null)).toEqual({ name: 0, team: null, email: null })
  })

  it('changes nothing when a field gets its own column again', () => {
    expect(mappingWith(preview, 'team', 2)).toEqual({ name: 0, team: 2, email: null })
  })
})
