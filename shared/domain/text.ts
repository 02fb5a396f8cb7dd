import { z } from 'zod'

const isWellFormed = (text: string) => text.isWellFormed()

/** Text as stored: trimmed, NFC, and without lone surrogates, which SQLite would silently replace. */
const text = (most: number) =>
  z
    .string()
    .max(most)
    .refine(isWellFormed, 'contains broken characters')
    .transform((value) => value.normalize('NFC').trim())

/** A name of something, shown in one line. */
export const Name = text(200).pipe(z.string().min(1, 'must not be empty'))

/** Null stands for "not given": an empty text is stored as null. */
export const OptionalText = text(2_000)
  .transform((value) => (value === '' ? null : value))
  .nullable()
