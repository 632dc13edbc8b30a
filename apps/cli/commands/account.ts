import { giveRecordCommand, people, type AccountRequest } from '@shaoying/application'
import { refusalSentence } from '@shaoying/contract'
import { isRefusal, postingsInForce, postingSortNames, type Person, type Refusal } from '@shaoying/domain'
import { identityOf, type ConfiguredCity, type Identity } from '@shaoying/server'
import type { ListedAccount } from '@shaoying/store'
import { Option, type Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { withCity } from '../with-city.ts'

interface Opened extends ConfiguredCity {
  readonly identity: Identity
}

interface NewAccount {
  readonly name: string
  readonly unit: string
  readonly post: string
  readonly sort: string
}

const doer = { kind: 'system', id: 'command-line' } as const
const requestId = 'command-line'
const pageSize = 500

/** `shaoying account`: who may sign in, for whoever runs the machine. What is done stands in the person's trace. */
export function register(command: Command, context: CliContext): void {
  const why = (): Option =>
    new Option('--why <reason>', 'stands in the trace').default('by the operator of the machine')
  command
    .command('list')
    .description('everybody in the directory, and whether they may sign in')
    .option('--json', 'as JSON')
    .action(({ json }: { json?: true }) => working(context, (opened) => list(opened, context, json === true)))
  command
    .command('create')
    .description('enter a person and let them sign in; prints a password for one use')
    .argument('<login>')
    .requiredOption('--name <name>', 'as people call them')
    .requiredOption('--unit <code>', 'unit of the pack')
    .requiredOption('--post <code>', 'post of the pack; it brings the roles')
    .addOption(
      new Option('--sort <sort>', 'in what manner they serve').choices([...postingSortNames]).default('regular'),
    )
    .addOption(why())
    .action((login: string, account: NewAccount & { readonly why: string }) =>
      working(context, (opened) => create(opened, context, login, account, account.why)),
    )
  command
    .command('reset')
    .description('a new password for one use; all their sessions end')
    .argument('<login>')
    .option('--second-factor', 'take the second factor away instead')
    .addOption(why())
    .action((login: string, { secondFactor, why: reason }: { secondFactor?: true; why: string }) =>
      working(context, (opened) => reset(opened, context, login, reason, secondFactor === true)),
    )
  for (const [name, description, told] of [
    ['disable', 'lets nobody in with this account, at once', 'disabled'],
    ['enable', 'lets them in again', 'enabled'],
  ] as const) {
    command
      .command(name)
      .description(description)
      .argument('<login>')
      .addOption(why())
      .action((login: string, { why: reason }: { why: string }) =>
        working(context, async (opened) => {
          accepted(await opened.identity.accounts[name](await requestFor(opened, login, reason)), context)
          context.print(`${login} is ${told}.`)
        }),
      )
  }
}

function working(context: CliContext, work: (opened: Opened) => Promise<void>): Promise<void> {
  return withCity(context, (configured) =>
    work({ ...configured, identity: identityOf(configured.city, context.loadSettings()) }),
  )
}

async function list({ city, identity }: Opened, { print }: CliContext, asJson: boolean): Promise<void> {
  const { on, rules } = city.registry.today(city.time.now())
  const all: ListedAccount[] = []
  let page = await identity.accounts.list({ after: null, most: pageSize })
  while (page.length > 0) {
    all.push(...page)
    page = await identity.accounts.list({ after: page.at(-1)!.login, most: pageSize })
  }
  const rows = all.map(({ personId, login, person, otpConfirmed, lockedUntil, lastSignedInAt }) => {
    const { name, situation, account, postings } = person as Person
    const units = [
      ...new Set(
        postingsInForce({ postings }, on).map(({ unitId }) => rules.directory.findUnit(unitId)?.shortName ?? unitId),
      ),
    ]
    return {
      personId,
      login,
      name,
      units,
      account: situation === 'left' ? 'left' : account,
      secondFactor: otpConfirmed,
      lockedUntil,
      lastSignedInAt,
    }
  })
  if (asJson) return print(JSON.stringify(rows, undefined, 2))
  for (const { login, account, name, units, lastSignedInAt } of rows)
    print(
      `${login.padEnd(24)} ${account.padEnd(9)} ${(lastSignedInAt ?? 'never').padEnd(21)} ${name}  ${units.join('、')}`,
    )
}

async function create(
  opened: Opened,
  context: CliContext,
  login: string,
  { name, unit, post, sort }: NewAccount,
  why: string,
): Promise<void> {
  const { city, identity } = opened
  const { on } = city.registry.today(city.time.now())
  const row = people.commands.find(({ command }) => command.name === 'registerPerson')!
  const input = { login, name, posting: { unitId: unit, postId: post, sort, fromOn: on, why } }
  const { recordId } = accepted(await giveRecordCommand(city, { row, input, doer, requestId }), context)
  const { password } = accepted(await identity.accounts.open({ personId: recordId, why, doer, requestId }), context)
  context.print(`${login} may sign in. Password for one use: ${password}`)
}

async function reset(
  opened: Opened,
  context: CliContext,
  login: string,
  why: string,
  secondFactor: boolean,
): Promise<void> {
  const { accounts } = opened.identity
  const request = await requestFor(opened, login, why)
  if (secondFactor) {
    accepted(await accounts.resetSecondFactor(request), context)
    return context.print(`${login} signs in without a second factor now.`)
  }
  const { password } = accepted(await accounts.resetPassword(request), context)
  context.print(`Password of ${login} for one use: ${password}`)
}

async function requestFor({ identity }: Opened, login: string, why: string): Promise<AccountRequest> {
  const found = await identity.accounts.find(login)
  if (!found) throw new Error(`Nobody has the login ${login}. See all with: shaoying account list`)
  return { personId: found.personId, why, doer, requestId }
}

/** The answer; throws the refusal's sentence. */
function accepted<Answer extends object>(answer: Answer | Refusal, { environment }: CliContext): Answer {
  if (!isRefusal(answer)) return answer
  throw new Error(refusalSentence(answer, environment['LANG']?.startsWith('zh') ? 'zh' : 'en'))
}
