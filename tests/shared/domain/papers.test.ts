import { expect, test } from 'vitest'
import { Paper, paperRoute, readPaperRoute } from '../../../shared/domain/papers.ts'

const personId = '01890000-0000-7000-8000-000000000001'
const cycleId = '01890000-0000-7000-8000-000000000002'

test.each([
  { kind: 'transcript', personId },
  { kind: 'transcript', personId, from: '2026-01-01' },
  { kind: 'transcript', personId, from: '2026-01-01', to: '2026-06-30' },
  { kind: 'certificate', personId, cycleId },
  { kind: 'access-report', personId },
])('a route names a paper and its size, and is read back as such: %j', (plain) => {
  const paper = Paper.parse(plain)
  for (const size of ['A4', 'Letter'] as const) {
    expect(readPaperRoute(paperRoute(paper, size))).toEqual({ paper, size })
  }
})

test.each([
  '',
  '/paper',
  '/people/x',
  `/paper/letter/${personId}/size=A4`,
  `/paper/transcript/${personId}`,
  `/paper/transcript/${personId}/size=A5`,
  `/paper/transcript/somebody/size=A4`,
  `/paper/transcript/${personId}/size=A4/from=2026-02-31`,
  `/paper/transcript/${personId}/size=A4/cycleId=${cycleId}`,
  `/paper/certificate/${personId}/size=A4`,
  `/paper/transcript/${personId}/size=A4/__proto__=x`,
])('a route that names no paper is none: %s', (route) => {
  expect(readPaperRoute(route)).toBeUndefined()
})
