import type { SessionView } from '@shaoying/contract'
import type { QueueHead } from '../api/queries.ts'
import { texts, type TextKey } from '../texts/texts.ts'

export interface Place {
  readonly to: string
  readonly label: string
  /** How many wait there. */
  readonly count: number | null
  readonly keys: string | null
}

export const queuePermissions = [
  'order.register',
  'order.review',
  'order.dispatch',
  'objection.decide',
  'objection.arbitrate',
  'reply.review',
  'callback.record',
  'callback.decide',
]
/** Rights of those who handle orders for a unit; others have no inbox of their own. */
const unitPermissions = [
  'order.sign',
  'order.handle',
  'order.sign_as_head',
  'order.redispatch_district',
  'order.assist',
]

/** Who arranges leaders’ call-in days, writes their calls down, or follows what became of them. */
const callInPermissions = ['call_in.arrange', 'call_in.take', 'analysis.read']

/** Rights of those who run the system or answer for who looked at what. */
const answering = ['account.manage', 'access.audit', 'system.operate', 'supervision.supervise']

/** Where this session may go, its own work first. What the user may not do is not offered. */
export function placesOf(
  session: SessionView,
  queues: readonly QueueHead[],
  say: (key: TextKey) => string,
): readonly Place[] {
  const may = (permission: string): boolean => session.permissions.includes(permission)
  const places = [
    ...(may('analysis.read') ? [{ to: '/cockpit', label: say('place.cockpit'), count: null, keys: 'g c' }] : []),
    ...(may('analysis.read') && may('whistle.read')
      ? [{ to: '/command-centre', label: say('place.commandCentre'), count: null, keys: null }]
      : []),
    ...(callInPermissions.some(may) ? [{ to: '/call-in', label: say('place.callIn'), count: null, keys: 'g d' }] : []),
    ...(may('whistle.arrive') ? [{ to: '/report-in', label: say('place.reportIn'), count: null, keys: 'g b' }] : []),
    ...(may('whistle.read') ? [{ to: '/whistles', label: say('place.whistles'), count: null, keys: 'g w' }] : []),
    ...(may('order.register') ? [{ to: '/register', label: say('register'), count: null, keys: 'g r' }] : []),
    ...(unitPermissions.some(may) ? [{ to: '/inbox', label: say('inbox'), count: null, keys: 'g i' }] : []),
    ...queues.map((queue, index) => ({
      to: `/queues/${queue.name}`,
      label: queueName(queue, say),
      count: queue.count,
      keys: `g ${index + 1}`,
    })),
    ...(may('analysis.read') || may('analysis.report')
      ? [
          { to: '/hot-issues', label: say('hotIssues'), count: null, keys: 'g h' },
          { to: '/triage-accuracy', label: say('accuracy'), count: null, keys: null },
        ]
      : []),
    ...(may('supervision.urge')
      ? [{ to: '/supervision', label: say('place.supervision'), count: null, keys: 'g s' }]
      : []),
    ...(may('order.package') ? [{ to: '/packages', label: say('place.packages'), count: null, keys: 'g p' }] : []),
    ...(may('order.read') ? [{ to: '/orders', label: say('orders'), count: null, keys: 'g o' }] : []),
    ...(may('assessment.read')
      ? [{ to: '/assessment', label: say('place.assessment'), count: null, keys: 'g a' }]
      : []),
    ...(may('directory.read') ? [{ to: '/registers', label: say('place.registers'), count: null, keys: 'g l' }] : []),
    ...(answering.some(may)
      ? [{ to: '/administration', label: say('place.administration'), count: null, keys: 'g m' }]
      : []),
  ]
  const home = homeOf(session)
  return places.toSorted((a, b) => Number(b.to === home) - Number(a.to === home))
}

/** By what is done there; a queue that came with a newer server is called by its situation. */
export function queueName({ name, situationText }: QueueHead, say: (key: TextKey) => string): string {
  const key = `queue.${name}`
  return key in texts ? say(key as TextKey) : situationText
}

/** Where a session begins: at its own work. */
export function homeOf(session: SessionView): string {
  const may = (permission: string): boolean => session.permissions.includes(permission)
  if (may('order.register')) return '/register'
  if (may('order.dispatch')) return '/queues/pending-dispatch'
  if (may('whistle.blow')) return '/whistles'
  if (may('whistle.arrive')) return '/report-in'
  if (may('callback.record')) return '/queues/await-callback'
  if (may('supervision.supervise')) return '/supervision'
  if (may('callback.decide')) return '/queues/called-back'
  if (may('objection.arbitrate')) return '/queues/objections'
  if (may('order.review')) return '/queues/replies-to-review'
  if (may('assessment.configure')) return '/assessment'
  if (may('analysis.report')) return '/hot-issues'
  if (unitPermissions.some(may)) return '/inbox'
  if (may('account.manage')) return '/administration'
  if (may('order.read')) return '/orders'
  return may('directory.read') ? '/registers' : '/nothing'
}
