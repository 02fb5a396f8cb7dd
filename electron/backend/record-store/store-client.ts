import { z } from 'zod'
import { isSameStatement } from './same-statement.ts'

/** What a learning record store said to statements that were sent. */
export type StoreAnswer =
  | { kind: 'taken' }
  /** It has one of them already. */
  | { kind: 'known' }
  /** It would not take one of them as it is. */
  | { kind: 'refused'; words: string }
  | Trouble

/** `later`: it may go well another time. `never`: not before somebody changes something. */
export type Trouble = { kind: 'later'; words: string; afterMs: number | null } | { kind: 'never'; words: string }

export interface StoreAccess {
  /** See `StoreAddress`. */
  address: string
  key: string
  secret: string
}

/** A learning record store that follows the Experience API 1.0.3, over HTTP. Nothing here rejects but by the signal. */
export interface StoreClient {
  host: string
  /** Takes all of them or none. In JSON, each. */
  post: (statements: readonly string[], signal: AbortSignal) => Promise<StoreAnswer>
  /** What it has under the id of a statement, voided or not. */
  find: (statement: string, signal: AbortSignal) => Promise<{ kind: 'same' | 'other' | 'none' } | Trouble>
  has: (statementId: string, signal: AbortSignal) => Promise<{ kind: 'there' | 'none' } | Trouble>
  /** Whether it is a store that would let us in. */
  test: (signal: AbortSignal) => Promise<{ kind: 'good' } | Trouble>
}

const version = '1.0.3'
const answerLimitMs = 30_000
/** What a store has to say about fifty statements is far shorter. */
const largestAnswerBytes = 1024 * 1024
const longestWords = 300

const Statement = z.object({ id: z.string() })

/** Of one in JSON. */
export function idOfStatement(statement: string): string {
  return Statement.parse(JSON.parse(statement)).id
}

const Ids = z.array(z.string())
const About = z.object({ version: z.array(z.string()) })

type Reply = { kind: 'reply'; status: number; text: string; afterMs: number | null }

export function createStoreClient({ address, key, secret }: StoreAccess): StoreClient {
  const { host } = new URL(address)
  const headers = {
    authorization: `Basic ${Buffer.from(`${key}:${secret}`).toString('base64')}`,
    'x-experience-api-version': version,
    accept: 'application/json',
  }

  async function ask(place: string, signal: AbortSignal, body?: string): Promise<Reply | Trouble> {
    const limit = AbortSignal.timeout(answerLimitMs)
    try {
      const response = await fetch(`${address}/${place}`, {
        ...(body === undefined ? {} : { method: 'POST', body }),
        headers: body === undefined ? headers : { ...headers, 'content-type': 'application/json' },
        // Whoever is sent on to does not get the secret.
        redirect: 'manual',
        signal: AbortSignal.any([signal, limit]),
      })
      const text = await readWithin(response)
      return { kind: 'reply', status: response.status, text, afterMs: afterMsOf(response.headers.get('retry-after')) }
    } catch (error) {
      signal.throwIfAborted()
      return limit.aborted ? later(`${host} did not answer in time.`) : troubleOf(error, host)
    }
  }

  async function get(name: 'statementId' | 'voidedStatementId', id: string, signal: AbortSignal) {
    return await ask(`statements?${name}=${encodeURIComponent(id)}`, signal)
  }

  async function lookUp(id: string, signal: AbortSignal): Promise<Reply | Trouble> {
    const reply = await get('statementId', id, signal)
    return reply.kind === 'reply' && reply.status === 404 ? await get('voidedStatementId', id, signal) : reply
  }

  return {
    host,

    post: async (statements, signal) => {
      const reply = await ask('statements', signal, `[${statements.join(',')}]`)
      if (reply.kind !== 'reply') return reply
      const { status, text } = reply
      if (status === 409) return { kind: 'known' }
      if (status === 400 || status === 413 || status === 422) return { kind: 'refused', words: wordsFrom(text, status) }
      if (status !== 200) return troubleBy(reply, host)
      const ids = Ids.safeParse(jsonOf(text))
      const sent = statements.map(idOfStatement)
      // A page of a network that wants a password first says 200, too.
      const isTaken = ids.success && sent.every((id) => ids.data.includes(id))
      return isTaken ? { kind: 'taken' } : never(`${host} answers, but not as a learning record store does.`)
    },

    find: async (statement, signal) => {
      const reply = await lookUp(idOfStatement(statement), signal)
      if (reply.kind !== 'reply') return reply
      if (reply.status === 404) return { kind: 'none' }
      if (reply.status !== 200) return troubleBy(reply, host)
      return { kind: isSameStatement(JSON.parse(statement), jsonOf(reply.text)) ? 'same' : 'other' }
    },

    has: async (statementId, signal) => {
      const reply = await lookUp(statementId, signal)
      if (reply.kind !== 'reply') return reply
      if (reply.status === 404) return { kind: 'none' }
      return reply.status === 200 ? { kind: 'there' } : troubleBy(reply, host)
    },

    test: async (signal) => {
      const about = await ask('about', signal)
      if (about.kind !== 'reply') return about
      const known = About.safeParse(jsonOf(about.text))
      if (about.status !== 200 || !known.success) {
        const isSentOn = about.status >= 300 && about.status < 400
        return isSentOn
          ? troubleBy(about, host)
          : never(`There is no learning record store at this address of ${host}.`)
      }
      if (!known.data.version.some((each) => each.startsWith('1.0'))) {
        return never(`${host} does not know version 1.0 of the Experience API, in which Baton speaks.`)
      }
      // Of a statement that nobody has, so that nothing about anybody is fetched.
      const reply = await get('statementId', crypto.randomUUID(), signal)
      if (reply.kind !== 'reply') return reply
      return reply.status === 404 || reply.status === 200 ? { kind: 'good' } : troubleBy(reply, host)
    },
  }
}

class TooLong extends Error {}

async function readWithin(response: Response): Promise<string> {
  if (response.body === null) return ''
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of response.body) {
    length += part.length
    if (length > largestAnswerBytes) throw new TooLong()
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function troubleBy({ status, afterMs, text }: Reply, host: string): Trouble {
  if (status === 401) return never(`${host} does not know this key and secret.`)
  if (status === 403) return never(`${host} does not allow this key to write and read statements.`)
  if (status === 404) return never(`There is no learning record store at this address of ${host}.`)
  if (status >= 300 && status < 400) return never(`${host} sends on to another address. Set that one, if it is right.`)
  if (status === 429) return later(`${host} is asked too often.`, afterMs)
  if (status >= 500) return later(`${host} cannot answer at the moment.`, afterMs)
  return never(`${host} does not take what Baton sends: ${wordsFrom(text, status)}`)
}

/** What went wrong before there was an answer. */
function troubleOf(error: unknown, host: string): Trouble {
  const code = codeOf(error)
  if (error instanceof TooLong) return never(`${host} answers, but not as a learning record store does.`)
  if (code === 'ENOTFOUND' || code === 'EAI_AGAIN') return later(`${host} cannot be found. Is there a network?`)
  if (code === 'ECONNREFUSED') return later(`Nothing answers at this address of ${host}.`)
  if (/CERT|SELF_SIGNED|VERIFY|ALTNAME/.test(code)) {
    return never(
      `The certificate of ${host} cannot be trusted, so nothing was sent. Whoever runs it has to see to that.`,
    )
  }
  if (/SSL|TLS|EPROTO/.test(code)) return never(`${host} does not speak in a way that nobody else can read.`)
  return later(`The connection to ${host} was cut.`)
}

function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return ''
  if ('code' in error && typeof error.code === 'string') return error.code
  return codeOf(error.cause)
}

function later(words: string, afterMs: number | null = null): Trouble {
  return { kind: 'later', words, afterMs }
}

function never(words: string): Trouble {
  return { kind: 'never', words }
}

/** Seconds, or a date. */
function afterMsOf(header: string | null): number | null {
  if (header === null) return null
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1_000 : Date.parse(header) - Date.now()
  return Number.isFinite(ms) ? Math.max(ms, 0) : null
}

/** What a store says about what it refuses; a page or nothing becomes its number. */
function wordsFrom(text: string, status: number): string {
  const json = jsonOf(text)
  const said = z
    .object({ message: z.string() })
    .or(z.object({ error: z.string() }))
    .safeParse(json)
  const words = said.success ? Object.values(said.data)[0] : typeof json === 'string' ? json : text
  const plain = (words ?? '').replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()
  return plain === '' || plain.startsWith('<') ? `It answered with ${status}.` : plain.slice(0, longestWords)
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
