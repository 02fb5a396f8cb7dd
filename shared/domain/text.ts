import { z } from 'zod'

const isWellFormed = (value: string) => value.isWellFormed()

/** Text as stored: NFC, trimmed, and without lone surrogates, which SQLite would silently replace. */
const text = (most: number) =>
  z.string().max(most).refine(isWellFormed, 'contains broken characters').normalize('NFC').trim()

/** A name of something, shown in one line. */
export const Name = text(200).min(1, 'must not be empty')

/** Null stands for "not given": an empty text is stored as null. */
export const OptionalText = text(2_000)
  .transform((value) => (value === '' ? null : value))
  .nullable()

/** Why somebody decided so; has to be said. */
export const Reason = text(2_000).min(1, 'must be given')
