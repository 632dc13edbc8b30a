import type { Permission } from '../access/permission.ts'
import type { Decision } from '../kernel/decider.ts'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'
import { checkStep, legFor, stepOf } from './check-step.ts'
import type { Leg } from './leg.ts'
import { whistleKind, type Whistle, type WhistleEvent } from './whistle.ts'

export type WhistleCommand<Input> = RecordCommand<Whistle, Input, WhistleEvent>

/** Of several commanding streets, the one acted for; the caller when left out. */
export interface AsCommander {
  readonly asUnitId?: string | undefined
}
export interface OfUnit {
  readonly unitId: string
}

type Unit<Input> = NonNullable<WhistleCommand<Input>['unitOf']>

function built<Input>(
  name: string,
  does: 'begin' | 'change',
  unitOf: Unit<Input>,
  decide: WhistleCommand<Input>['decide'],
): WhistleCommand<Input> {
  const { by, byDepartment, side, leg } = stepOf(name)
  const forGuests = side === 'unit' && leg !== undefined
  return {
    name,
    kind: whistleKind,
    does,
    permission: by,
    otherPermissions: [...(byDepartment ? [byDepartment] : []), ...(forGuests ? [guestRight] : [])],
    unitOf: (whistle, input, context) => guestLeg(whistle, input)?.summonedByUnitId ?? unitOf(whistle, input, context),
    permissionFor: (whistle, input) =>
      whistle?.direction === 'reverse' && byDepartment
        ? byDepartment
        : forGuests && guestLeg(whistle, input)
          ? guestRight
          : null,
    decide: (whistle, input, context) => checkStep(whistle, name) ?? decide(whistle, input, context),
  }
}

/** Who commands records the steps of a body that has nobody in the system (R099). */
const guestRight: Permission = 'whistle.confirm'

function guestLeg(whistle: Whistle | null, input: unknown): Leg | undefined {
  const { unitId } = (input ?? {}) as { readonly unitId?: unknown }
  return whistle?.legs.find((leg) => leg.guest !== null && leg.unitId === unitId)
}

/** A command with which a whistle begins, on behalf of the unit that it names. */
export function beginning<Input>(
  name: string,
  unitOf: (input: Input) => string,
  decide: (input: Input, context: RecordContext) => Decision<WhistleEvent>,
): WhistleCommand<Input> {
  return built<Input>(
    name,
    'begin',
    (_none, input) => unitOf(input),
    (_none, input, context) => decide(input, context),
  )
}

/** A commanding street's step. Refuses with `whistle.not_commander` for another street. */
export function commanding<Input extends AsCommander>(
  name: string,
  decide: (
    whistle: Whistle,
    input: Input,
    context: RecordContext & { readonly asUnitId: string },
  ) => Decision<WhistleEvent>,
): WhistleCommand<Input> {
  return built<Input>(
    name,
    'change',
    (whistle, { asUnitId }) => asUnitId ?? whistle!.callerUnitId,
    (whistle, input, context) => {
      const asUnitId = input.asUnitId ?? whistle!.callerUnitId
      const commands = whistle!.commanders.some(({ unitId }) => unitId === asUnitId)
      return commands
        ? decide(whistle!, input, { ...context, asUnitId })
        : refuse('whistle.not_commander', { params: { unitId: asUnitId }, field: '/asUnitId' })
    },
  )
}

/** A commanding street's step about one unit's part. */
export function commandingUnit<Input extends AsCommander & OfUnit>(
  name: string,
  decide: (
    whistle: Whistle,
    leg: Leg,
    input: Input,
    context: RecordContext & { readonly asUnitId: string },
  ) => Decision<WhistleEvent>,
): WhistleCommand<Input> {
  return commanding<Input>(name, (whistle, input, context) =>
    withLeg(whistle, name, input.unitId, (leg) => decide(whistle, leg, input, context)),
  )
}

/** A summoned unit's step in its own part. */
export function reporting<Input extends OfUnit>(
  name: string,
  decide: (whistle: Whistle, leg: Leg, input: Input, context: RecordContext) => Decision<WhistleEvent>,
): WhistleCommand<Input> {
  return built<Input>(
    name,
    'change',
    (_whistle, { unitId }) => unitId,
    (whistle, input, context) => withLeg(whistle!, name, input.unitId, (leg) => decide(whistle!, leg, input, context)),
  )
}

/** A step of somebody above the caller, such as its district's centre, or of the system. */
export function overseeing<Input>(
  name: string,
  decide: (whistle: Whistle, input: Input, context: RecordContext) => Decision<WhistleEvent>,
  unitOf: (whistle: Whistle, input: Input) => string = ({ callerUnitId }) => callerUnitId,
): WhistleCommand<Input> {
  return built<Input>(
    name,
    'change',
    (whistle, input) => unitOf(whistle!, input),
    (whistle, input, context) => decide(whistle!, input, context),
  )
}

function withLeg(
  whistle: Whistle,
  name: string,
  unitId: string,
  go: (leg: Leg) => Decision<WhistleEvent>,
): Decision<WhistleEvent> | Refusal {
  const leg = legFor(whistle, name, unitId)
  return isRefusal(leg) ? leg : go(leg)
}
