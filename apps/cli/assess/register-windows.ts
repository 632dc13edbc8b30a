import {
  computeWindow,
  figureFollower,
  followTrace,
  freezeWindow,
  verifyWindow,
  type Asked,
  type WindowVerification,
} from '@shaoying/application'
import { refusalSentence } from '@shaoying/contract'
import { isRefusal, methodInDetail, type AssessmentWindow, type Refusal } from '@shaoying/domain'
import { InvalidArgumentError, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

const asked: Asked = { doer: { kind: 'system', id: 'command-line' }, requestId: 'command-line' }

/** `shaoying assess compute|freeze|verify|explain`: assessment windows from the command line. Review and publication take a person. */
export function registerWindows(command: Command, context: CliContext): void {
  command
    .command('compute')
    .description('reckon an assessment window: every unit scored and ranked')
    .argument('<window>', 'the month it ends in (2026-03)', monthOf)
    .action((window: string) =>
      withCity(context, async ({ city }) => {
        await followTrace(city.pool, city.cityId, figureFollower(city))
        const { computations, period } = granted(await computeWindow(city, window, asked))
        const { orders, assessed, excluded, inputHash, resultHash } = computations.at(-1)!
        context.print(
          `${window} (${period.fromOn} to ${period.lastOn}): ${orders} orders, ${assessed} assessed, ${excluded} excluded`,
        )
        context.print(`inputs ${inputHash}\nresults ${resultHash}`)
      }),
    )
  command
    .command('freeze')
    .description('seal a reviewed window, reckoned once more from the trace alone')
    .argument('<window>', 'the month it ends in', monthOf)
    .action((window: string) =>
      withCity(context, async ({ city }) => {
        const { frozen } = granted<AssessmentWindow>(await freezeWindow(city, window, asked))
        context.print(`${window} is frozen: ${frozen!.hash}`)
      }),
    )
  command
    .command('verify')
    .description('reckon a frozen window again from the trace and name what changed')
    .argument('<window>', 'the month it ends in', monthOf)
    .option('--json', 'as JSON')
    .action((window: string, { json }: { json?: true }) =>
      withCity(context, async ({ city }) => {
        const verified = granted(await verifyWindow(city, window))
        if (json) context.print(JSON.stringify(verified, undefined, 2))
        else for (const line of verdictLines(verified)) context.print(line)
        if (!verified.matches) throw new Error(`${window} is not what was frozen.`)
      }),
    )
  command
    .command('explain')
    .description('say the assessment method in force in words')
    .option('--en', 'in English')
    .action(({ en }: { en?: true }) =>
      withCity(context, async ({ city }) => {
        const { on, rules } = city.registry.today(city.time.now())
        for (const method of rules.pack.assessmentMethods) {
          context.print(`${en ? method.nameEn : method.name} (${method.effectiveOn})`)
          for (const words of methodInDetail(method, on)) context.print(`  ${en ? words.en : words.zh}`)
        }
      }),
    )
}

function verdictLines({
  matches,
  hash,
  methodChanged,
  factsChanged,
  orders,
  units,
}: WindowVerification): readonly string[] {
  if (matches) return [`matches ${hash}`]
  return [
    ...(methodChanged ? ['the method differs'] : []),
    ...(factsChanged ? ['surveys, whistles, population or the window before differ'] : []),
    ...orders.map(({ orderNumber, differences }) => `${orderNumber}: ${differences.join('; ')}`),
    ...units.map(({ objectId, unitId }) => `result of ${unitId} (${objectId}) differs`),
  ]
}

function granted<T>(answer: T | Refusal): T {
  if (isRefusal(answer)) throw new Error(refusalSentence(answer, 'en'))
  return answer
}

function monthOf(text: string): string {
  if (!/^2\d{3}-(0[1-9]|1[0-2])$/.test(text)) throw new InvalidArgumentError('a month such as 2026-03')
  return text
}
