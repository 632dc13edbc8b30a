import { grantForUnit } from '../access/grant-for-unit.ts'
import { civilDateOf } from '../calendar/working-calendar.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { isRefusal, type Refusal } from '../kernel/refusal.ts'
import type { CityRules, Doer } from '../order/doer.ts'
import type { RecordCommand, RecordContext } from '../record/record.ts'

/** Gives commands to one record as the door does, without a database: who may, by which rule, and what it then is. */
export class RecordStage<State> {
  state: State | null = null
  readonly rules: CityRules
  #at: Instant
  #sequence = 0

  constructor(at: Instant, rules: CityRules) {
    this.#at = at
    this.rules = rules
  }

  at(at: Instant): this {
    this.#at = at
    return this
  }

  /** The facts that follow; throws when the command is refused. */
  do<Input, E extends DomainEvent>(doer: Doer, command: RecordCommand<State, Input, E>, input: Input): readonly E[] {
    const decided = this.#decide(doer, command, input)
    if (isRefusal(decided))
      throw new Error(`${command.name} was refused: ${decided.code} ${JSON.stringify(decided.params)}`)
    return decided
  }

  /** The refusal; throws when the command is accepted. */
  refused<Input, E extends DomainEvent>(doer: Doer, command: RecordCommand<State, Input, E>, input: Input): Refusal {
    const decided = this.#decide(doer, command, input)
    if (!isRefusal(decided))
      throw new Error(`${command.name} was accepted: ${decided.map(({ kind }) => kind).join(', ')}`)
    return decided
  }

  #decide<Input, E extends DomainEvent>(
    doer: Doer,
    command: RecordCommand<State, Input, E>,
    input: Input,
  ): readonly E[] | Refusal {
    const context = this.#contextOf(doer, command, input)
    if (isRefusal(context)) return context
    const decided = command.decide(this.state, input, context)
    if (isRefusal(decided)) return decided
    for (const event of decided) {
      this.#sequence += 1
      this.state = command.kind.fold.evolve(this.state, {
        streamId: 'record',
        sequence: this.#sequence,
        at: this.#at,
        actor: context.by,
        requestId: 'test',
        event,
      })
    }
    return decided
  }

  #contextOf<Input, E extends DomainEvent>(
    doer: Doer,
    command: RecordCommand<State, Input, E>,
    input: Input,
  ): RecordContext | Refusal {
    const permission = command.permissionFor?.(this.state, input) ?? command.permission
    const on = civilDateOf(this.#at, this.rules.calendar)
    if (doer.kind === 'clock' && permission === 'clock')
      return { at: this.#at, on, actor: null, rules: this.rules, by: { kind: 'system', id: 'clock', unitId: null } }
    if (doer.kind !== 'person' || permission === 'clock')
      throw new Error(`${command.name} is not given by a ${doer.kind}`)
    const { actor } = doer
    const before = { at: this.#at, on, actor, rules: this.rules }
    const granted = grantForUnit(
      actor,
      permission,
      command.unitOf?.(this.state, input, before) ?? null,
      on,
      this.rules.directory,
    )
    return isRefusal(granted)
      ? granted
      : { ...before, by: { kind: 'person', id: actor.personId, unitId: granted.unitId } }
  }
}
