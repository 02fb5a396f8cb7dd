import { audienceBreadth } from './audience-breadth.ts'
import { fairShare } from './fair-share.ts'
import { funnelBreadth } from './funnel-breadth.ts'
import { keepPublished } from './keep-published.ts'
import { newPairs } from './new-pairs.ts'
import { preference } from './preference.ts'
import { reciprocity } from './reciprocity.ts'
import type { SoftRule } from './rule.ts'
import { singlePointOfFailure } from './single-point-of-failure.ts'
import { skillGap } from './skill-gap.ts'
import { steadyPace } from './steady-pace.ts'

/** The soft rules that are traded against each other. Before them all comes `everyone-included`, which is measured by them. */
export const tradedRules: readonly SoftRule[] = [
  skillGap,
  singlePointOfFailure,
  newPairs,
  funnelBreadth,
  audienceBreadth,
  fairShare,
  preference,
  reciprocity,
  steadyPace,
  keepPublished,
]
