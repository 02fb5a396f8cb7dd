import { parse } from 'csv-parse/sync'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { loadContext } from '../../../../../electron/backend/exports/records/badge-contexts.ts'
import { recordFormats } from '../../../../../electron/backend/exports/records/formats.ts'
import type { TrainingRecord } from '../../../../../shared/domain/records.ts'
import { claimsOf, isProven, readBadges, schemaProblems } from '../../../../support/read-badges.ts'
import { exampleRecords, fileOf } from '../../../../support/training-records.ts'

const [call, project] = exampleRecords
/** Two skills raised, one that was not, and one that fell. */
const raised: TrainingRecord = {
  ...project,
  skills: [
    [0, 2],
    [3, 4],
    [1, 1],
    [2, 1],
  ].map(([before = 0, after = 0], index) => ({
    skillId: `0190b3a0-0000-7000-8000-00000000010${index}` as TrainingRecord['skills'][number]['skillId'],
    name: `Skill ${index}`,
    before,
    shown: null,
    after,
  })),
}

async function badgesOf(...records: TrainingRecord[]) {
  return await readBadges(await fileOf('open-badges', records))
}

test('badges are written as in the golden file', async () => {
  const golden = path.join(import.meta.dirname, '../../../../golden/records-open-badges.txt')
  const { badges, list } = await badgesOf(call, raised)
  const text = [...badges.flatMap(({ badge, jwt }) => [JSON.stringify(badge, null, 2), jwt]), list].join('\n')
  if (process.env['BATON_UPDATE_GOLDEN'] === '1') writeFileSync(golden, text)
  expect(text).toBe(readFileSync(golden, 'utf8'))
})

test('the same records give the same bytes', async () => {
  expect(await fileOf('open-badges', [call, raised])).toEqual(await fileOf('open-badges', [call, raised]))
})

test('each skill that was raised is a badge that other verifiers accept, offline, in both of its forms', async () => {
  const { badges } = await badgesOf(call, raised)
  expect(badges.map(({ badge }) => badge.name)).toEqual([
    'Discovery: has observed',
    'Skill 0: does it with help',
    'Skill 1: can teach it',
  ])
  for (const { badge, jwt } of badges) {
    expect(schemaProblems(badge)).toEqual([])
    expect(await isProven(badge)).toBe(true)
    const { proof: _, ...unsigned } = badge
    const { iss, jti, nbf, sub, ...claimed } = await claimsOf(jwt)
    expect(claimed).toEqual(unsigned)
    expect([iss, jti, sub]).toEqual([badge.issuer.id, badge.id, badge.credentialSubject.id])
    expect(Number(nbf) * 1_000).toBe(Date.parse(badge.validFrom))
  }
  expect(new Set(badges.map(({ badge }) => badge.id)).size).toBe(badges.length)
})

type Path = readonly (string | number)[]

function leavesOf(value: unknown, at: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [at]
  return Object.entries(value).flatMap(([name, part]) => leavesOf(part, [...at, name]))
}

/** A copy in which one leaf is another. */
function changedAt(value: unknown, [name, ...rest]: Path): unknown {
  if (name === undefined) return typeof value === 'boolean' ? !value : `${String(value)}x`
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...(value as object) }
  Object.assign(copy, { [name]: changedAt((value as Record<string, unknown>)[name], rest) })
  return copy
}

test('a badge of which anything was changed is accepted in neither form', async () => {
  const [{ badge, jwt } = { badge: {}, jwt: '' }] = (await badgesOf(call)).badges
  expect(await isProven(badge)).toBe(true)
  expect(await claimsOf(jwt)).toHaveProperty('jti')
  const leaves = leavesOf(badge)
  expect(leaves.length).toBeGreaterThan(30)
  const accepted = []
  for (const leaf of leaves) if (await isProven(changedAt(badge, leaf))) accepted.push(leaf)
  expect(accepted).toEqual([])

  const [header = '', payload = '', signature = ''] = jwt.split('.')
  const claims: unknown = JSON.parse(Buffer.from(payload, 'base64url').toString('utf8'))
  const forged = leavesOf(claims).map((leaf) =>
    Buffer.from(JSON.stringify(changedAt(claims, leaf))).toString('base64url'),
  )
  const verdicts = await Promise.allSettled(
    forged.map(async (each) => await claimsOf([header, each, signature].join('.'))),
  )
  expect(verdicts.filter(({ status }) => status === 'fulfilled')).toEqual([])
})

test('a badge tells whom it is for only to those who know the address', async () => {
  const [{ badge } = { badge: undefined }] = (await badgesOf(call)).badges
  const text = JSON.stringify(badge)
  for (const told of [call.person.name, call.person.email ?? '', call.person.hrId ?? '', call.person.id]) {
    expect(text).not.toContain(told)
  }
  const hashes = (read: Awaited<ReturnType<typeof badgesOf>>) =>
    read.badges[0]?.badge.credentialSubject.identifier ?? []
  const hashOf = (known: string, salt: string) =>
    `sha256$${createHash('sha256')
      .update(known + salt)
      .digest('hex')}`
  const [email] = hashes(await badgesOf(call))
  expect(email).toMatchObject({ identityType: 'emailAddress' })
  expect(email?.identityHash).toBe(hashOf('zoe@example.com', email?.salt ?? ''))

  // However a wallet writes an address, one of the two is it.
  const written = hashes(await badgesOf({ ...call, person: { ...call.person, email: 'Zoe@Example.com' } }))
  expect(written.map(({ identityHash }) => identityHash)).toEqual(
    ['Zoe@Example.com', 'zoe@example.com'].map((known) => hashOf(known, email?.salt ?? '')),
  )
  const [hrId, ...others] = hashes(await badgesOf({ ...call, person: { ...call.person, email: null } }))
  expect(others).toEqual([])
  expect(hrId).toMatchObject({ identityType: 'identifier', identityHash: hashOf('HR-0042', hrId?.salt ?? '') })
  expect(hashes(await badgesOf(raised))[0]?.salt).not.toBe(email?.salt)
})

test('a badge tells the day of the sign-off as the workspace counts days', async () => {
  const signedAt = '2026-10-14T22:30:00.000Z' as TrainingRecord['signedAt']
  const [{ badge } = { badge: undefined }] = (await badgesOf({ ...call, signedAt })).badges
  expect(badge?.evidence[0]?.description).toContain('Signed off by Tom Reed on 2026-10-15.')
})

test('the list says whose is whose', async () => {
  const { badges, list } = await badgesOf(call, raised)
  const lines: Record<string, string>[] = parse(list, { columns: true, bom: true })
  expect(lines.map((line) => `${line['Name']} ${line['Level']}`)).toEqual(['Zoë Ångström 1', '久保 健 2', '久保 健 4'])
  expect(lines.map((line) => `urn:uuid:${line['File']}`)).toEqual(badges.map(({ badge }) => badge.id))
})

test('more badges than an archive holds are refused in words', async () => {
  const [skill] = call.skills
  const many = { ...call, skills: Array.from({ length: 32_768 }, () => skill).filter((each) => each !== undefined) }
  await expect(fileOf('open-badges', [many])).rejects.toMatchObject({
    code: 'conflict',
    words:
      'More than 32,767 badges do not fit into one archive. Choose a shorter period, and save the rest in another.',
  })
})

test('where there is no badge, or nobody to give it to, pre-flight says so', () => {
  const { problems } = recordFormats['open-badges']
  expect(problems(call, [])).toEqual([])
  expect(problems(project, [])).toEqual(['No level was raised on this placement, so there is no badge.'])
  expect(problems({ ...call, person: { ...call.person, hrId: null, email: null } }, [])).toEqual([
    'Zoë Ångström has neither an HR id nor an e-mail address to be known by.',
  ])
})

test.each([
  'https://www.w3.org/2018/credentials/v1',
  'http://www.w3.org/ns/credentials/v2',
  'https://www.w3.org/ns/credentials/v2#',
  'https://purl.imsglobal.org/spec/ob/v3p0/context.json',
  'https://example.com/context.json',
  'file:///etc/passwd',
  '__proto__',
  '',
])('nothing is looked up for a badge: %s', async (url) => {
  await expect(loadContext(url)).rejects.toThrow(/does not bring along/)
})
