import { z } from 'zod'

/** Where nobody else listens, a connection needs no cover. */
const address =
  /^(?:https:\/\/[^\s/?#@]+|http:\/\/(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])(?::\d{1,5})?)(?:\/[^\s?#]*)?$/i

/** Where a learning record store is: what requests of its API begin with, without a slash at the end. */
export const StoreAddress = z
  .string()
  .trim()
  .max(2_000)
  .regex(address, 'must begin with https:// and have no name, question mark or # in it')
  .transform((text) => text.replace(/\/+$/, '').replace(/\/statements$/, ''))
  .meta({ format: 'uri' })

/** As a learning record store gave them out. A colon would end the key where the secret begins. */
export const StoreKey = z
  .string()
  .trim()
  .min(1, 'must be given')
  .max(500)
  .regex(/^[^:\p{Cc}]*$/u, 'must not hold a colon')
export const StoreSecret = z.string().min(1, 'must be given').max(2_000)
