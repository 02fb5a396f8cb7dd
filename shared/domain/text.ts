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

/** As much as people write, in Markdown; may be empty. */
export const LongText = text(100_000)

/** What is still being typed: kept as it is, blanks at its ends too. Broken characters become U+FFFD rather than lose the rest. */
export const TextBeingTyped = z
  .string()
  .max(100_000)
  .transform((value) => value.toWellFormed())

/** Why somebody decided so; has to be said. */
export const Reason = text(2_000).min(1, 'must be given')
