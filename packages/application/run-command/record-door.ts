import {
  grantForUnit,
  isRefusal,
  refuse,
  type CityRules,
  type Doer,
  type DomainEvent,
  type EventActor,
  type RecordCommand,
  type RecordContext,
  type Refusal,
} from '@shaoying/domain'
import {
  findRequestAnswer,
  loadRecords,
  outcomeOfFailure,
  saveRecords,
  type Pool,
  type RecordOutcome,
  type RecordSave,
  type RequestKeyInput,
} from '@shaoying/store'
import type { TimeSource } from '../ports/clock.ts'
import type { CityRulesRegistry } from '../rules/city-rules-registry.ts'
import { chainEvents } from './chain-events.ts'
import { GroupWriter } from './group-writer.ts'
import { Turns, type TurnResult } from './turns.ts'
import { isUncertain } from './uncertain.ts'

/** Who gives a command to a record: besides persons and the clock, whoever runs the machine itself (set-up, command line, the worker's daily chores), the telephone exchange and the text messages' gateway, who may do all. */
export type RecordDoer =
  | Doer
  | { readonly kind: 'system'; readonly id: 'setup' | 'command-line' | 'telephone' | 'text-messages' | 'worker' }

/** One command as it reaches the door. For a record that is to begin, `recordId` is a fresh id (`timeOrderedId()`). */
export interface RecordRequest<State, Input, E extends DomainEvent> {
  readonly command: RecordCommand<State, Input, E>
  readonly recordId: string
  readonly input: Input
  readonly doer: RecordDoer
  readonly requestId: string
  readonly requestKey?: Omit<RequestKeyInput, 'answer'>
  /** The version the caller saw (If-Match); another one is refused, not overwritten. */
  readonly expectedVersion?: number
}

/** What came of it. `replayed` when the same request key was answered before: then `recordId` is that answer's. */
export interface RecordAnswer<State = unknown, E extends DomainEvent = DomainEvent> {
  readonly recordId: string
  readonly version: number
  readonly state: State
  readonly events: readonly E[]
  readonly replayed: boolean
}

interface Standing<State> {
  readonly state: State | null
  readonly version: number
  readonly lastHash: string | null
  readonly updatedAt: string
}

interface StoredAnswer {
  readonly requestHash: string
  readonly recordId: string
  readonly version: number
}

const mostTries = 4
const largestGroup = 64
const groupsInFlight = 2

/**
 * The one door for everything that is not an order but has a life and a trace of its own (person, roster, duty
 * change, article, package…): authorise, load, decide (pure), save state, facts and request key in one statement,
 * answer. A new kind of record is a `RecordKind` (its fold and columns) and its `RecordCommand`s in the domain;
 * nothing here changes.
 *
 *     const door = new RecordDoor({ pool, cityId, rules, time })
 *     await door.give({ command: registerPerson, recordId: timeOrderedId(), input, doer, requestId })
 *
 * Commands to one record take turns, each beginning where the one before ended; records that are saved in the same
 * moment share a commit (`GroupWriter`), so that ten units checking in to each of a thousand whistles wait for the disk together.
 */
export class RecordDoor {
  readonly #options: {
    readonly pool: Pool
    readonly cityId: string
    readonly rules: CityRulesRegistry
    readonly time: TimeSource
  }

  readonly #listeners: ((kind: string, recordId: string) => void)[] = []
  readonly #turns = new Turns<Standing<unknown>>()
  readonly #writer: GroupWriter<RecordSave, RecordOutcome>

  constructor(options: {
    readonly pool: Pool
    readonly cityId: string
    readonly rules: CityRulesRegistry
    readonly time: TimeSource
  }) {
    this.#options = options
    this.#writer = new GroupWriter({
      write: (saves) => saveRecords(options.pool, saves),
      // Two requests under one key are one request, also when they arrive in the same moment.
      keysOf: ({ row: { recordKind, recordId }, request, actorId }) => [
        `${recordKind}/${recordId}`,
        ...(request ? [`${actorId} ${request.key}`] : []),
      ],
      isUncertain,
      largestGroup,
      groupsInFlight,
    })
  }

  /** How many commands wait to be written. */
  get waitingCount(): number {
    return this.#writer.waitingCount
  }

  /** Tells whoever keeps something of a record in memory that this server changed it. Other servers are not told. */
  onSaved(listener: (kind: string, recordId: string) => void): void {
    this.#listeners.push(listener)
  }

  /**
   * Gives one command to one record. Refusals, besides the decision's own: `record.not_found`, `record.exists`,
   * `record.changed_meanwhile`, `record.key_taken`, `request.key_reused`, `access.no_permission`,
   * `access.out_of_reach`. Throws only when the database fails.
   */
  give<State, Input, E extends DomainEvent>(
    request: RecordRequest<State, Input, E>,
  ): Promise<RecordAnswer<State, E> | Refusal> {
    return this.#turns.take(`${request.command.kind.kind}/${request.recordId}`, (left) =>
      this.#giveInTurn(request, left as Standing<State> | null),
    )
  }

  async #giveInTurn<State, Input, E extends DomainEvent>(
    request: RecordRequest<State, Input, E>,
    left: Standing<State> | null,
  ): Promise<TurnResult<RecordAnswer<State, E> | Refusal, Standing<State>>> {
    const { kind } = request.command.kind
    let standing = left
    for (let tries = 1; ; tries += 1) {
      standing ??= await this.#standingOf<State>(kind, request.recordId)
      const decided = this.#decide(request, standing)
      if (isRefusal(decided) && standing === left) {
        // What the one before left may be behind another server's; before somebody is refused, look.
        standing = null
        continue
      }
      // A repeated request may be refused only because the first one did its work.
      if (isRefusal(decided)) return { answer: (await this.#answeredBefore(request)) ?? decided, left: standing }
      if (decided.save.events.length === 0) return { answer: decided.answer, left: standing }
      const outcome = await this.#write(decided.save)
      if (outcome.outcome === 'saved') {
        for (const listener of this.#listeners) listener(kind, request.recordId)
        const { version, lastHash, at } = decided.save.row
        return { answer: decided.answer, left: { state: decided.answer.state, version, lastHash, updatedAt: at } }
      }
      standing = null
      if (outcome.outcome === 'done_before')
        return { answer: await this.#replay(request, outcome.answer as StoredAnswer), left: null }
      if (outcome.outcome === 'key_taken') {
        return {
          answer:
            (await this.#answeredBefore(request)) ??
            refuse('record.key_taken', { params: { kind, key: decided.save.row.naturalKey ?? '' } }),
          left: null,
        }
      }
      if (tries >= mostTries)
        return { answer: refuse('record.changed_meanwhile', { params: { recordId: request.recordId } }), left: null }
    }
  }

  async #write(save: RecordSave): Promise<RecordOutcome> {
    try {
      return await this.#writer.submit(save)
    } catch (error) {
      const outcome = outcomeOfFailure(error)
      if (outcome) return outcome
      throw error
    }
  }

  async #standingOf<State>(kind: string, recordId: string): Promise<Standing<State>> {
    const saved = (await loadRecords(this.#options.pool, this.#options.cityId, kind, [recordId])).get(recordId)
    return saved
      ? { ...saved, state: saved.state as State }
      : { state: null, version: 0, lastHash: null, updatedAt: '' }
  }

  #decide<State, Input, E extends DomainEvent>(
    request: RecordRequest<State, Input, E>,
    standing: Standing<State>,
  ): Decided<State, E> | Refusal {
    const { command, recordId, input, requestId, requestKey } = request
    const misplaced = misplacedIn(request, standing)
    if (misplaced) return misplaced
    const context = this.#contextFor(request, standing)
    if (isRefusal(context)) return context
    const events = command.decide(standing.state, input, context)
    if (isRefusal(events)) return events
    const { at, by, rules } = context
    const { cityId } = this.#options
    const { kind, fold } = command.kind
    const chained = chainEvents(events, {
      cityId,
      streamId: recordId,
      streamKind: kind,
      version: standing.version,
      lastHash: standing.lastHash,
      at,
      by,
      requestId,
    })
    const state = chained.recorded.reduce<State | null>(
      (before, recorded) => fold.evolve(before, recorded),
      standing.state,
    )
    if (state === null) throw new Error(`${command.name} left no ${kind}`)
    const version = standing.version + events.length
    const row = {
      ...command.kind.columnsOf(state, rules),
      cityId,
      recordKind: kind,
      recordId,
      version,
      lastHash: chained.lastHash,
      at,
      state,
    }
    const stored: StoredAnswer = { requestHash: requestKey?.requestHash ?? '', recordId, version }
    const save = {
      row,
      expectedVersion: standing.version,
      events: chained.rows,
      actorId: by.id,
      request: requestKey ? { ...requestKey, answer: stored } : null,
    }
    return { save, answer: { recordId, version, state, events, replayed: false } }
  }

  /** Who acts, when, under which rules; or why they may not. */
  #contextFor<State, Input, E extends DomainEvent>(
    { command, doer, input }: RecordRequest<State, Input, E>,
    { state, updatedAt }: Standing<State>,
  ): RecordContext | Refusal {
    const now = this.#options.time.now()
    const { rules, on } = this.#options.rules.today(now)
    // Time in a stream never runs backwards, also when two servers' clocks differ.
    const at = now > updatedAt ? now : updatedAt
    const actor = 'actor' in doer ? doer.actor : null
    const unitId = command.unitOf?.(state, input, { at, on, actor, rules }) ?? null
    const by = signatureOf(doer, command.permissionFor?.(state, input) ?? command.permission, unitId, on, rules)
    return isRefusal(by) ? by : { at, on, by, actor, rules }
  }

  async #answeredBefore<State, Input, E extends DomainEvent>(
    request: RecordRequest<State, Input, E>,
  ): Promise<RecordAnswer<State, E> | Refusal | null> {
    if (!request.requestKey) return null
    const answer = await findRequestAnswer(this.#options.pool, {
      cityId: this.#options.cityId,
      actorId: idOf(request.doer),
      key: request.requestKey.key,
    })
    return answer === undefined ? null : this.#replay(request, answer as StoredAnswer)
  }

  /** The same request once more: the same answer, with the record as it stands now. */
  async #replay<State, Input, E extends DomainEvent>(
    request: RecordRequest<State, Input, E>,
    before: StoredAnswer,
  ): Promise<RecordAnswer<State, E> | Refusal> {
    if (before.requestHash !== request.requestKey?.requestHash)
      return refuse('request.key_reused', { params: { key: request.requestKey?.key ?? '' } })
    const { state } = await this.#standingOf<State>(request.command.kind.kind, before.recordId)
    if (state === null)
      return refuse('record.not_found', { params: { kind: request.command.kind.kind, recordId: before.recordId } })
    return { recordId: before.recordId, version: before.version, state, events: [], replayed: true }
  }
}

interface Decided<State, E extends DomainEvent> {
  readonly save: RecordSave
  readonly answer: RecordAnswer<State, E>
}

function misplacedIn<State, Input, E extends DomainEvent>(
  { command, recordId, expectedVersion }: RecordRequest<State, Input, E>,
  { version }: Standing<State>,
): Refusal | null {
  const params = { kind: command.kind.kind, recordId }
  if (command.does === 'change' && version === 0) return refuse('record.not_found', { params })
  if (command.does === 'begin' && version > 0) return refuse('record.exists', { params })
  if (expectedVersion === undefined || expectedVersion === version) return null
  return refuse('record.changed_meanwhile', { params: { recordId, seen: expectedVersion, now: version } })
}

function idOf(doer: RecordDoer): string {
  if (doer.kind === 'system') return doer.id
  if (doer.kind === 'clock') return 'clock'
  return doer.kind === 'external' ? doer.invitationId : doer.actor.personId
}

/** Who stands in the trace, and for which unit they act; or why they may not. */
function signatureOf(
  doer: RecordDoer,
  permission: RecordCommand['permission'],
  unitId: string | null,
  on: string,
  { directory }: CityRules,
): EventActor | Refusal {
  const id = idOf(doer)
  if (doer.kind === 'system' || (doer.kind === 'clock' && permission === 'clock'))
    return { kind: 'system', id, unitId: null }
  if (!('actor' in doer) || permission === 'clock')
    return refuse('access.no_permission', { params: { permission, personId: id } })
  const granted = grantForUnit(doer.actor, permission, unitId, on, directory)
  return isRefusal(granted) ? granted : { kind: doer.kind, id, unitId: granted.unitId }
}
