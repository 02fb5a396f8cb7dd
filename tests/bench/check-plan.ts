import { readFileSync } from 'node:fs'
import { factsOf } from '../../electron/backend/planner/facts.ts'
import { gapBetween } from '../../electron/backend/planner/highs.ts'
import type { PlanFacts } from '../../shared/rules/facts.ts'
import { cbcSolutionIn, ownPlacements } from './cbc-solution.ts'
import { obey, UsageError } from './command.ts'
import { makeCompany, plannedAt } from './company/company.ts'
import { isClose, judge, type Judgement, slackAround } from './judge.ts'
import { readPlanFile } from './plan-file.ts'
import { type CheckOptions, checkOptions, checkUsage } from './planner-options.ts'

/**
 * Makes the same company again and judges a plan by the rules alone, without the planner. Exit status: 0 all is as
 * claimed, 1 something is not, 2 what was typed cannot be done.
 */
await obey(checkUsage, () => checkPlanFile(checkOptions(process.argv.slice(2))))

function checkPlanFile(options: CheckOptions): number {
  const { facts } = factsOf(makeCompany(options.size), plannedAt)
  const { complaints, placements, objective } = judgementOf(facts, options)
  if (complaints.length === 0) {
    console.log(`${placements} placements keep every rule and are worth ${objective} points, no fewer than claimed.`)
    return 0
  }
  console.log(complaints.join('\n'))
  return 1
}

function judgementOf(facts: PlanFacts, { size, planFile, solutionFile }: CheckOptions): Judgement {
  if (solutionFile !== null) {
    const solution = cbcSolutionIn(readText(solutionFile))
    if (solution === null) throw new UsageError(`${solutionFile} holds no solution of CBC.`)
    return judge(facts, ownPlacements(facts, solution), solution.objective, true)
  }
  const claim = readPlanFile(planFile ?? '')
  const { people, weeks, seed, objective, bound, unavoidable, gap } = claim
  if (people !== size.people || weeks !== size.weeks || seed !== size.seed) {
    throw new UsageError(`${planFile} is a plan for ${people} people, ${weeks} weeks and seed ${seed}.`)
  }
  const judgement = judge(facts, claim.placements, objective)
  if (objective > bound + slackAround(bound)) {
    judgement.complaints.push(`${objective} points are claimed, and that none has more than ${bound}.`)
  }
  const measured = gapBetween(objective, bound, unavoidable)
  if (!isClose(measured, gap)) judgement.complaints.push(`The gap is ${measured}, and ${gap} is claimed.`)
  return judgement
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new UsageError(`${file} cannot be read: ${error instanceof Error ? error.message : String(error)}`)
  }
}
