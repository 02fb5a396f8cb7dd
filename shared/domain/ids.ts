import { z } from 'zod'

/** Ids are UUIDv7 made by the app, so that they sort by age and need no database to be made. */
const id = <Brand extends string>(_brand: Brand) => z.uuid().brand<Brand>()

export const PersonId = id('PersonId')
export type PersonId = z.infer<typeof PersonId>
export const TimeOffId = id('TimeOffId')
export type TimeOffId = z.infer<typeof TimeOffId>
export const BusyTimeId = id('BusyTimeId')
export type BusyTimeId = z.infer<typeof BusyTimeId>
export const SkillId = id('SkillId')
export type SkillId = z.infer<typeof SkillId>
export const AccountId = id('AccountId')
export type AccountId = z.infer<typeof AccountId>
/** Sales calls and content projects share one id space: both are activities. */
export const ActivityId = id('ActivityId')
export type ActivityId = z.infer<typeof ActivityId>
export const CycleId = id('CycleId')
export type CycleId = z.infer<typeof CycleId>
export const PlacementId = id('PlacementId')
export type PlacementId = z.infer<typeof PlacementId>
export const ExcludedPairId = id('ExcludedPairId')
export type ExcludedPairId = z.infer<typeof ExcludedPairId>
export const SignOffId = id('SignOffId')
export type SignOffId = z.infer<typeof SignOffId>
export const ReflectionId = id('ReflectionId')
export type ReflectionId = z.infer<typeof ReflectionId>
export const AddendumId = id('AddendumId')
export type AddendumId = z.infer<typeof AddendumId>
export const LevelChangeId = id('LevelChangeId')
export type LevelChangeId = z.infer<typeof LevelChangeId>
export const AlignmentAnswerId = id('AlignmentAnswerId')
export type AlignmentAnswerId = z.infer<typeof AlignmentAnswerId>
export const MeasureId = id('MeasureId')
export type MeasureId = z.infer<typeof MeasureId>
export const CourseId = id('CourseId')
export type CourseId = z.infer<typeof CourseId>
export const RecordViewId = id('RecordViewId')
export type RecordViewId = z.infer<typeof RecordViewId>
export const InvitationId = id('InvitationId')
export type InvitationId = z.infer<typeof InvitationId>
export const RecordExportId = id('RecordExportId')
export type RecordExportId = z.infer<typeof RecordExportId>
export const DisclosureId = id('DisclosureId')
export type DisclosureId = z.infer<typeof DisclosureId>
export const ChangeGroupId = id('ChangeGroupId')
export type ChangeGroupId = z.infer<typeof ChangeGroupId>

/** An id that was just made: it becomes the id of whatever it is first used for. */
export type NewId = PersonId &
  TimeOffId &
  BusyTimeId &
  SkillId &
  AccountId &
  ActivityId &
  CycleId &
  PlacementId &
  ExcludedPairId &
  SignOffId &
  ReflectionId &
  AddendumId &
  LevelChangeId &
  AlignmentAnswerId &
  CourseId &
  MeasureId &
  RecordViewId &
  InvitationId &
  RecordExportId &
  DisclosureId
