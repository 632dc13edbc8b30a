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
    if (isRefusal(decided)) throw new Error(`${command.name} was refused: ${decided.code} ${JSON.stringify(decided.params)}`)
    return decided
  }

  /** The refusal; throws when the command is accepted. */
  refused<Input, E extends DomainEvent>(doer: Doer, command: RecordCommand<State, Input, E>, input: Input): Refusal {
    const decided = this.#decide(doer, command, input)
    if (!isRefusal(decided)) throw new Error(`${command.name} was accepted: ${decided.map(({ kind }) => kind).join(', ')}`)
    return decided
  }

  #decide<Input, E extends DomainEvent>(doer: Doer, command: RecordCommand<State, Input, E>, input: Input): readonly E[] | Refusal {
    if (doer.kind !== 'person' || command.permission === 'clock') throw new Error('people give these commands')
    const { actor } = doer
    const on = civilDateOf(this.#at, this.rules.calendar)
    const before = { at: this.#at, on, actor, rules: this.rules }
    const permission = command.permissionFor?.(this.state, input) ?? command.permission
    const granted = grantForUnit(actor, permission, command.unitOf?.(this.state, input, before) ?? null, on, this.rules.directory)
    if (isRefusal(granted)) return granted
    const context: RecordContext = { ...before, by: { kind: 'person', id: actor.personId, unitId: granted.unitId } }
    const decided = command.decide(this.state, input, context)
    if (isRefusal(decided)) return decided
    for (const event of decided) {
      this.#sequence += 1
      this.state = command.kind.fold.evolve(this.state, { streamId: 'record', sequence: this.#sequence, at: this.#at, actor: context.by, requestId: 'test', event })
    }
    return decided
  }
}
