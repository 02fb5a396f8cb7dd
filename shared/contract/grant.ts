import { z } from 'zod'

/**
 * Permission for one file or folder that the user chose in a dialog. The window never holds a path; on the command line,
 * where the caller already has every right of the user, a grant is the path itself.
 */
export const Grant = z.string().min(1).max(4_096).meta({ format: 'path' }).brand<'Grant'>()
export type Grant = z.infer<typeof Grant>
