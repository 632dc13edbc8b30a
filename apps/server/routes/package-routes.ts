import {
  addOrdersToPackage,
  doorInput,
  giveToAll,
  orderCommands,
  packageOrders,
  readPackageList,
  type FannedOut,
  type PackageBy,
} from '@shaoying/application'
import {
  AddToPackageInput,
  ClosePackageInput,
  commandTexts,
  Id,
  OneOf,
  PackageListView,
  PackageOrdersInput,
  PackageView,
  refusalSentence,
  type Language,
} from '@shaoying/contract'
import {
  closePackage,
  grantForUnit,
  isRefusal,
  refuse,
  type OrderPackage,
  type Permission,
  type Refusal,
} from '@shaoying/domain'
import { loadRecords } from '@shaoying/store'
import { Type, type Static } from 'typebox'
import type { ServerParts } from '../server-parts.ts'
import { refuseWhenOverrun } from './back-pressure.ts'
import type { PersonCaller } from './caller.ts'
import { commandExamples } from './command-examples.ts'
import { doerOf } from './doer-of.ts'
import { kebab, permissionsOfCommand } from './order-command-routes.ts'
import { readingFor } from './reading.ts'
import { route, type Route } from './route.ts'
import { defaultLimit, listQuery } from './shapes.ts'

const tag = 'Orders that belong together'
const params = Type.Object({ packageId: Id }, { additionalProperties: false })

function viewOf(
  packageId: string,
  version: number,
  state: OrderPackage,
  packed: FannedOut | null,
  { language, parts, now }: { readonly language: Language; readonly parts: ServerParts; readonly now: string },
): Static<typeof PackageView> {
  const { directory, pack } = parts.city.registry.today(now).rules
  const named = (id: string) => ({ id, name: directory.findUnit(id)?.name ?? id })
  const { situation, title, cause, placeUnitId, leadUnitId, orderIds, openedAt, outcome } = state
  return {
    packageId,
    version,
    situation,
    title,
    cause,
    place: placeUnitId === null ? null : named(placeUnitId),
    lead: named(leadUnitId),
    orderIds: [...orderIds],
    openedAt,
    outcome,
    refused: (packed?.refused ?? []).map(({ orderId, refusal }) => ({
      orderId,
      code: refusal.code,
      detail: refusalSentence(refusal, language, pack.settings.zoneOffsetMinutes),
    })),
  }
}

/** A package within the reach that one of these rights gives the caller; one of other units is not there for them. */
async function load(
  { city }: ServerParts,
  packageId: string,
  { session }: PersonCaller,
  rights: readonly Permission[] = ['order.package'],
): Promise<{ readonly version: number; readonly state: OrderPackage } | Refusal> {
  const saved = (await loadRecords(city.pool, city.cityId, 'package', [packageId])).get(packageId)
  const state = saved?.state as OrderPackage | undefined
  const { on, rules } = city.registry.today(city.time.now())
  const isInReach =
    state !== undefined &&
    rights.some((right) => !isRefusal(grantForUnit(session.actor, right, state.leadUnitId, on, rules.directory)))
  return saved && state && isInReach
    ? { version: saved.version, state }
    : refuse('record.not_found', { params: { kind: 'package', recordId: packageId } })
}

/** What a lead does alike for all orders of one cause. */
const forAllOrders = ['signOrder', 'assignOrder', 'requestAssist', 'replyToOrder'] as const

/** Package handling 打包办理 (R172): each order keeps its petitioner, its limit and its callback. */
export const packageRoutes: readonly Route[] = [
  route({
    method: 'POST',
    path: '/api/v1/packages',
    permission: 'order.package',
    audit: 'package.open',
    tag,
    summary: 'Handle many orders of one place and cause as one 打包办理',
    body: PackageOrdersInput,
    answer: PackageView,
    success: 201,
    changes: 'creates',
    example: {
      title: '一号院供暖',
      cause: '换热站故障',
      leadUnitId: '990101001',
      orderIds: ['01900000-0000-7000-8000-000000000001', '01900000-0000-7000-8000-000000000002'],
    },
    handler: async ({ body, caller, requestId, requestKey, language, now }, parts) => {
      refuseWhenOverrun(parts)
      const made = await packageOrders(parts.city, body, byOf(caller, requestId, requestKey))
      if (isRefusal(made)) return made
      return {
        body: viewOf(made.opened.recordId, made.opened.version, made.opened.state, made.packed, {
          language,
          parts,
          now,
        }),
        version: made.opened.version,
      }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/packages',
    permission: 'order.package',
    audit: 'package.list',
    tag,
    summary: 'Packages of one’s units 本单位的打包',
    answer: PackageListView,
    large: true,
    query: listQuery({ situation: Type.Optional(OneOf(['open', 'closed'])) }),
    handler: async (input, parts) => {
      const { situation = null, limit = defaultLimit, cursor } = input.query
      const page = await readPackageList(readingFor(input, ['order.package'], parts), situation, { limit, cursor })
      return isRefusal(page) ? page : { body: page }
    },
  }),
  route({
    method: 'GET',
    path: '/api/v1/packages/{packageId}',
    permission: 'order.package',
    audit: 'package.read',
    tag,
    summary: 'Read a package',
    params,
    answer: PackageView,
    handler: async ({ params: { packageId }, caller, language, now }, parts) => {
      const saved = await load(parts, packageId, caller)
      return isRefusal(saved)
        ? saved
        : {
            body: viewOf(packageId, saved.version, saved.state, null, { language, parts, now }),
            version: saved.version,
          }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/packages/{packageId}/add-to-package',
    permission: 'order.package',
    audit: 'package.add',
    tag,
    summary: 'Add orders that came later to the same cause',
    params,
    body: AddToPackageInput,
    answer: PackageView,
    changes: 'creates',
    example: { orderIds: ['01900000-0000-7000-8000-000000000003'] },
    handler: async ({ params: { packageId }, body, caller, requestId, requestKey, language, now }, parts) => {
      refuseWhenOverrun(parts)
      const saved = await load(parts, packageId, caller)
      if (isRefusal(saved)) return saved
      const packed = await addOrdersToPackage(
        parts.city,
        packageId,
        saved.state.leadUnitId,
        body.orderIds,
        byOf(caller, requestId, requestKey),
      )
      if (isRefusal(packed)) return packed
      const after = await load(parts, packageId, caller)
      return isRefusal(after)
        ? after
        : {
            body: viewOf(packageId, after.version, after.state, packed, { language, parts, now }),
            version: after.version,
          }
    },
  }),
  route({
    method: 'POST',
    path: '/api/v1/packages/{packageId}/close-package',
    permission: 'order.package',
    audit: 'package.close',
    tag,
    summary: 'Close a package with what was done for all',
    params,
    body: ClosePackageInput,
    answer: PackageView,
    example: { outcome: '换热站已修复，室温达标。' },
    handler: async ({ params: { packageId }, body, caller, requestId, language, now }, parts) => {
      const closed = await parts.city.records.give({
        command: closePackage,
        recordId: packageId,
        input: body,
        doer: doerOf(caller),
        requestId,
      })
      return isRefusal(closed)
        ? closed
        : {
            body: viewOf(packageId, closed.version, closed.state, null, { language, parts, now }),
            version: closed.version,
          }
    },
  }),
  ...forAllOrders.map(packageCommandRoute),
]

function byOf(caller: PersonCaller, requestId: string, requestKey: PackageBy['requestKey']): PackageBy {
  return { doer: doerOf(caller), requestId, ...(requestKey ? { requestKey } : {}) }
}

/** One command to every order of a package: what the lead does for all at once. Whoever called is still called back by themselves. */
function packageCommandRoute(name: string): Route {
  const row = orderCommands.find((command) => command.name === name)!
  const [first, ...rest] = permissionsOfCommand(name)
  const permission = [first!, ...rest] as const
  return route({
    method: 'POST',
    path: `/api/v1/packages/{packageId}/orders/${kebab(name)}`,
    permission,
    audit: `package.${name}`,
    tag,
    summary: `${row.title}, for every order of a package ${commandTexts[name]?.zh ?? ''}`.trim(),
    description: 'Each order decides by its own rules; those that refuse are named in `refused`, and the others go on.',
    params,
    body: row.input,
    answer: PackageView,
    changes: 'creates',
    example: commandExamples[name],
    handler: async ({ params: { packageId }, body, caller, requestId, requestKey, language, now }, parts) => {
      refuseWhenOverrun(parts)
      const saved = await load(parts, packageId, caller, permission)
      if (isRefusal(saved)) return saved
      const prepared = row.prepare ? await row.prepare(body, parts.city) : body
      if (isRefusal(prepared)) return prepared
      const { input } = doorInput(row, prepared)
      const given = await giveToAll(
        parts.city,
        row.command,
        saved.state.orderIds,
        input,
        byOf(caller, requestId, requestKey),
      )
      return {
        body: viewOf(packageId, saved.version, saved.state, given, { language, parts, now }),
        version: saved.version,
      }
    },
  })
}
