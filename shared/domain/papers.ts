import { z } from 'zod'
import { CycleId, PersonId } from './ids.ts'
import { Day } from './times.ts'

/** What Baton prints about one person, to be kept or handed over. */
export const Paper = z.discriminatedUnion('kind', [
  /** `from` and `to`: the first and the last day on which what is listed may have ended. */
  z.strictObject({
    kind: z.literal('transcript'),
    personId: PersonId,
    from: Day.optional(),
    to: Day.optional(),
  }),
  z.strictObject({ kind: z.literal('certificate'), personId: PersonId, cycleId: CycleId }),
  z.strictObject({ kind: z.literal('access-report'), personId: PersonId }),
])
export type Paper = z.infer<typeof Paper>
export type PaperKind = Paper['kind']
export type PaperOf<Kind extends PaperKind> = Extract<Paper, { kind: Kind }>

export const PaperSize = z.enum(['A4', 'Letter'])
export type PaperSize = z.infer<typeof PaperSize>

/** What a printed page says of itself. None of it depends on when or where it is printed. */
export const PaperDetails = z.strictObject({
  title: z.string().min(1).max(3_000),
  /** One sentence on what it is. */
  subject: z.string().max(3_000),
  /** The day that stands on the paper; the file says that it was made then. */
  madeOn: Day,
})
export type PaperDetails = z.infer<typeof PaperDetails>

/** Where the window shows a paper, as a route: `/paper/transcript/<person>/size=A4/from=2026-01-01`. */
export function paperRoute(paper: Paper, size: PaperSize): string {
  const { kind, personId, ...rest } = paper
  const settings = Object.entries({ size, ...rest }).map(([name, value]) => `${name}=${value}`)
  return ['/paper', kind, personId, ...settings].join('/')
}

/** What `paperRoute` has written. Undefined for any other route. */
export function readPaperRoute(route: string): { paper: Paper; size: PaperSize } | undefined {
  const [, , kind, personId, ...settings] = route.split('/')
  const { size: sizeName, ...rest } = Object.fromEntries(settings.map((setting) => setting.split('=')))
  const paper = Paper.safeParse({ kind, personId, ...rest })
  const size = PaperSize.safeParse(sizeName)
  return paper.success && size.success ? { paper: paper.data, size: size.data } : undefined
}
