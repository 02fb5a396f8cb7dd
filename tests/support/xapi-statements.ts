import { z } from 'zod'

/**
 * What a learning record store takes in one request, from the Experience API 1.0.3, part two ("Statements"). Stores refuse
 * properties that they do not know and nulls outside of extensions, and so does this.
 */
const iri = z.string().regex(/^[a-z][a-z\d+.-]*:[^\s<>"{}|\\^`]+$/i)
const languageMap = z.record(z.string().regex(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i), z.string())
const extensions = z.record(iri, z.json())
/** Known by exactly one thing, of which Baton knows accounts. */
const agent = z.strictObject({
  objectType: z.literal('Agent').optional(),
  name: z.string().optional(),
  account: z.strictObject({ homePage: iri, name: z.string().min(1) }),
})
const activity = z.strictObject({
  objectType: z.literal('Activity').optional(),
  id: iri,
  definition: z
    .strictObject({
      name: languageMap,
      description: languageMap,
      type: iri,
      moreInfo: z.url(),
      extensions,
    })
    .partial()
    .optional(),
})
const duration = z
  .string()
  .regex(/^P(?:\d+W|(?=\d|T\d)(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d{1,2})?S)?)?)$/)

/** Takes back what was said before. Its actor is whoever takes it back. */
const voiding = z.strictObject({
  id: z.uuid(),
  actor: agent,
  verb: z.strictObject({ id: z.literal('http://adlnet.gov/expapi/verbs/voided'), display: languageMap.optional() }),
  object: z.strictObject({ objectType: z.literal('StatementRef'), id: z.uuid() }),
  timestamp: z.iso.datetime({ offset: true }).optional(),
})
export type XapiVoiding = z.infer<typeof voiding>

const statement = z.strictObject({
  id: z.uuid(),
  actor: agent,
  verb: z.strictObject({ id: iri, display: languageMap.optional() }),
  object: activity,
  result: z
    .strictObject({ success: z.boolean(), completion: z.boolean(), response: z.string(), duration, extensions })
    .partial()
    .optional(),
  context: z
    .strictObject({
      registration: z.uuid(),
      instructor: agent,
      revision: z.string(),
      // Only where the object is an activity, as it is here.
      platform: z.string(),
      language: z.string(),
      contextActivities: z
        .strictObject({
          parent: z.array(activity),
          grouping: z.array(activity),
          category: z.array(activity),
          other: z.array(activity),
        })
        .partial(),
      extensions,
    })
    .partial()
    .optional(),
  timestamp: z.iso.datetime({ offset: true }),
})

export type XapiStatement = z.infer<typeof statement>

const haveOwnIds = (all: readonly { id: string }[]) => new Set(all.map(({ id }) => id)).size === all.length

/** Each id once: a store takes no batch with two of the same. */
export const XapiStatements = z.array(statement).refine(haveOwnIds, 'has an id twice')

/** With those that void others. */
export const XapiBatch = z.array(z.union([voiding, statement])).refine(haveOwnIds, 'has an id twice')

export function isVoiding(one: XapiVoiding | XapiStatement): one is XapiVoiding {
  return one.verb.id === 'http://adlnet.gov/expapi/verbs/voided'
}
