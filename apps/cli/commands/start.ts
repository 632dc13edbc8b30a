import { runServers, type RunningCity } from '@shaoying/server'
import { pino } from 'pino'
import type { Command } from 'commander'
import type { CliContext } from '../cli-context.ts'
import { servingChild } from '../serving-child.ts'
import { untilAskedToStop } from '../until-asked-to-stop.ts'

/** `shaoying start`, what `npm start` runs: serves, makes demo accounts at the first start, and says what to try. */
export function register(command: Command, context: CliContext): void {
  command.action(async () => {
    const settings = context.loadSettings()
    const server = await runServers(
      {
        settings,
        say: context.complain,
        log: pino({ level: settings.logLevel === 'info' ? 'warn' : settings.logLevel }, process.stderr),
      },
      servingChild(),
    )
    // Listened for before anybody is told that it can be stopped.
    const asked = untilAskedToStop()
    if (settings.hasDemoAccounts) await greetWithAccounts(server, context)
    greet(server, context)
    await asked
    context.complain('Stopping…')
    await server.stop()
  })
}

async function greetWithAccounts({ identity }: RunningCity, { print }: CliContext): Promise<void> {
  const accounts = await identity.createDemoAccounts()
  if (accounts.length === 0)
    return print(
      '演示账号在首次启动时已给出。忘记密码：npx shaoying account reset <账号>\nDemo accounts were printed at the first start. Forgotten a password: npx shaoying account reset <login>',
    )
  const width = (text: string): number =>
    [...text].reduce((sum, character) => sum + (character.codePointAt(0)! > 0x2e7f ? 2 : 1), 0)
  const pad = (text: string, to: number): string => text + ' '.repeat(Math.max(1, to - width(text)))
  print('\n演示账号（密码只显示这一次） Demo accounts (passwords are shown only now)\n')
  for (const { login, password, role, roleEn, unit } of accounts)
    print(`  ${pad(login, 20)}${pad(password, 24)}${pad(`${role} ${roleEn}`, 44)}${unit}`)
}

function greet({ address, opened }: RunningCity, { print }: CliContext): void {
  const { name, nameEn } = opened.city.registry.today(opened.city.time.now()).rules.pack.settings
  print(`
${name} ${nameEn}
  工作台 Desk         ${address}/desk/
  门户 Portal         ${address}/
  接口 API            ${address}/api/docs

三件可以试的事 Three things to try
  1. 用 call-taker 登录工作台，登记一件诉求。 Sign in as call-taker and register an appeal.
  2. 用 dispatcher 派单，再用 handler 签收、联系、答复。 Dispatch as dispatcher; sign, contact and reply as handler.
  3. npx shaoying trace verify  校验全程留痕。 Check that the record is whole.

不想等七天：CLOCK_AHEAD_DAYS=8 npm start 让本市时间快八天，期限届满，进入回访。 Not to wait a week: with it limits end and callbacks begin.

Ctrl+C 停止 stops it.`)
}
