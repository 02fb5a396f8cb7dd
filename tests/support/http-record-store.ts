import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { isDeepStrictEqual } from 'node:util'
import { isVoiding, XapiBatch, type XapiStatement, type XapiVoiding } from './xapi-statements.ts'

export const storeKey = 'baton-test'
export const storeSecret = 'zanzibar-quartet-secret'

/** What goes wrong with one request, of those that post. */
export type Fault =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string }
  /** The connection ends before anything is taken, or after everything was. */
  | { kind: 'cut'; when: 'before' | 'after' }
  | { kind: 'silent' }

export interface RecordStore {
  address: string
  /** One for each request to come that posts; after the last, all goes well. */
  faults: (Fault | undefined)[]
  /** What each request that posted held, whatever became of it. */
  posted: string[][]
  /** Method, path and authorization of every request. */
  requests: string[]
  /** What holds: everything that was taken and not voided since, in the order of arrival. */
  statements: () => XapiStatement[]
  voided: () => string[]
  /** Why a statement is refused with 400. */
  refuse: (one: XapiStatement | XapiVoiding) => string | undefined
  close: () => Promise<void>
}

/**
 * A learning record store over HTTP, by parts two and three of the Experience API 1.0.3: a batch is taken as a whole or not at
 * all; the same id with other content is a conflict; what was voided stays so. To the same again it says 409 or 200, as it may.
 */
export async function openRecordStore({ saysConflictToTheSame = true } = {}): Promise<RecordStore> {
  const taken = new Map<string, XapiStatement | XapiVoiding>()
  const isVoided = (id: string) => [...taken.values()].some((one) => isVoiding(one) && one.object.id === id)
  const server = createServer((request, response) => {
    void answer(request, response)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const close = async () => {
    server.closeAllConnections()
    if (server.listening) {
      server.close()
      await once(server, 'close')
    }
  }
  const store: RecordStore = {
    address: `http://127.0.0.1:${port}/xapi`,
    faults: [],
    posted: [],
    requests: [],
    statements: () => [...taken.values()].filter((one): one is XapiStatement => !isVoiding(one) && !isVoided(one.id)),
    voided: () => [...taken.keys()].filter(isVoided),
    refuse: () => undefined,
    close,
  }
  return store

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = '', url = '', headers } = request
    store.requests.push(`${method} ${url} ${headers.authorization ?? ''}`)
    const reply = (status: number, body: unknown, more: Record<string, string> = {}) => {
      response.writeHead(status, { 'content-type': 'application/json', 'x-experience-api-version': '1.0.3', ...more })
      response.end(typeof body === 'string' ? body : JSON.stringify(body))
    }
    const { pathname, searchParams } = new URL(url, store.address)
    if (pathname === '/xapi/about') {
      reply(200, { version: ['1.0.3'] })
      return
    }
    const expected = `Basic ${Buffer.from(`${storeKey}:${storeSecret}`).toString('base64')}`
    if (headers.authorization !== expected) reply(401, { message: 'Who are you?' })
    else if (headers['x-experience-api-version'] !== '1.0.3') reply(400, { message: 'Which version?' })
    else if (pathname !== '/xapi/statements') reply(404, {})
    else if (method === 'GET') find(searchParams, reply)
    else await take(request, response, reply)
  }

  function find(asked: URLSearchParams, reply: (status: number, body: unknown) => void): void {
    const [id, voided] = [asked.get('statementId'), asked.get('voidedStatementId')]
    const found = taken.get(id ?? voided ?? '')
    if (found === undefined || isVoided(found.id) !== (voided !== null)) {
      reply(404, {})
      return
    }
    // With what stores add, and the moment written otherwise.
    const { timestamp } = found
    const withMore = { ...found, stored: '2026-11-01T00:00:00.000Z', authority: { objectType: 'Agent', name: 'Key' } }
    reply(200, timestamp === undefined ? withMore : { ...withMore, timestamp: timestamp.replace('Z', '+00:00') })
  }

  async function take(
    request: IncomingMessage,
    response: ServerResponse,
    reply: (status: number, body: unknown, more?: Record<string, string>) => void,
  ): Promise<void> {
    const parts: Buffer[] = []
    for await (const part of request) parts.push(part as Buffer)
    const json: unknown = JSON.parse(Buffer.concat(parts).toString('utf8'))
    store.posted.push((json as { id: string }[]).map(({ id }) => id))
    const fault = store.faults.shift()
    if (fault?.kind === 'status') reply(fault.status, fault.body ?? { message: 'Not now.' }, fault.headers)
    else if (fault?.kind === 'cut' && fault.when === 'before') response.destroy()
    else if (fault?.kind !== 'silent') {
      const [status, body] = stored(json)
      if (fault?.kind === 'cut') response.destroy()
      else reply(status, body)
    }
  }

  function stored(json: unknown): [status: number, body: unknown] {
    const batch = XapiBatch.safeParse(json)
    if (!batch.success) return [400, { message: 'These are no statements.' }]
    const why = batch.data.map((one) => store.refuse(one)).find((words) => words !== undefined)
    if (why !== undefined) return [400, { message: why }]
    const known = batch.data.filter(({ id }) => taken.has(id))
    const other = known.filter((one) => !isDeepStrictEqual(taken.get(one.id), one))
    if (other.length > 0 || (saysConflictToTheSame && known.length > 0)) return [409, { message: 'Known already.' }]
    for (const one of batch.data) {
      if (isVoiding(one) && !taken.has(one.object.id)) throw new Error(`Voids what was never sent: ${one.object.id}`)
      if (!taken.has(one.id)) taken.set(one.id, one)
    }
    return [200, batch.data.map(({ id }) => id)]
  }
}
