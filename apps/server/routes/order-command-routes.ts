import { doorInput, orderCommands, orderStanding, type OrderCommandRow } from '@shaoying/application'
import { commandTexts, OrderStanding } from '@shaoying/contract'
import { isRefusal, lifecycle, permissionNames, type Permission } from '@shaoying/domain'
import { commandExamples } from './command-examples.ts'
import { doerOf } from './doer-of.ts'
import { hideForeign } from './hide-foreign.ts'
import { route, type Route } from './route.ts'
import { OrderParams } from './shapes.ts'

/** Staff's rights to a command, as the lifecycle has them: by one of these it may be given, in the right situation and tie. */
export function permissionsOfCommand(name: string): readonly Permission[] {
  const rights = lifecycle.filter(({ command }) => command === name).map(({ by }) => by)
  return [
    ...new Set(
      rights.filter(
        (right): right is Permission =>
          (permissionNames as readonly string[]).includes(right) && right !== 'petition.follow',
      ),
    ),
  ]
}

/** `signOrder` → `sign-order`. */
export function kebab(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Where a command is sent; null for those that do not come over the wire. */
export function orderCommandPath(name: string, orderId: string): string | null {
  return wired.has(name) ? `/api/v1/orders/${orderId}/${kebab(name)}` : null
}

const wired = new Set(orderCommands.filter(({ name }) => permissionsOfCommand(name).length > 0).map(({ name }) => name))

/** A route for every command to one order that staff may give: a row of the lifecycle with its wire shape. */
export const orderCommandRoutes: readonly Route[] = orderCommands.flatMap((row) => {
  const [first, ...rest] = permissionsOfCommand(row.name)
  return first === undefined ? [] : [commandRoute(row, [first, ...rest])]
})

function commandRoute(row: OrderCommandRow, permission: readonly [Permission, ...Permission[]]): Route {
  const rows = lifecycle.filter(({ command }) => command === row.name)
  return route({
    method: 'POST',
    path: `/api/v1/orders/{orderId}/${kebab(row.name)}`,
    permission,
    audit: `order.${row.name}`,
    tag: 'Order commands',
    summary: `${row.title} ${commandTexts[row.name]?.zh ?? ''}`.trim(),
    description: rows
      .map(
        ({ from, to, condition, basis }) =>
          `In ${from.join(', ')} → ${to.join(' or ')}${condition === '' ? '' : `; ${condition}`} [${basis}].`,
      )
      .join('\n\n'),
    params: OrderParams,
    body: row.input,
    answer: OrderStanding,
    changes: 'order',
    door: 'orders',
    example: commandExamples[row.name],
    handler: async (input, parts) => {
      const { params, caller, requestId, requestKey, expectedVersion } = input
      const prepared = row.prepare ? await row.prepare(input.body, parts.city) : input.body
      if (isRefusal(prepared)) return prepared
      const answer = await parts.city.door.give({
        command: row.command,
        orderId: params.orderId,
        doer: doerOf(caller),
        requestId,
        ...doorInput(row, prepared),
        ...(requestKey ? { requestKey } : {}),
        ...(expectedVersion === undefined ? {} : { expectedVersion }),
      })
      if (isRefusal(answer)) return hideForeign(answer, params.orderId, input, permission, parts)
      return {
        body: orderStanding(answer, await parts.city.registry.get(answer.order.packVersionId), input.language),
        version: answer.version,
      }
    },
  })
}
