import type { DomainEvent } from '../kernel/event.ts'
import type { CivilDate, Instant } from '../kernel/instant.ts'
import { refuse } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordKind } from '../record/record.ts'

/** How a model did on months that it was not trained on. Shares are 0–1. */
export interface ModelMeasure {
  readonly accuracy: number
  readonly macroF1: number
  /** Calibration error. */
  readonly ece: number
}

/** A model for categories that was trained on the city's own decided orders (研判模型). */
export interface TriageModel {
  readonly situation: 'trained' | 'promoted' | 'retired'
  readonly trainedAt: Instant
  /** Orders it learned from, and how many different categories they have. */
  readonly messages: number
  readonly labels: number
  readonly dataHash: string
  readonly heldOut: ModelMeasure & { readonly fromOn: CivilDate; readonly toOn: CivilDate; readonly messages: number }
  /** How the model that was in use then did on the same months; `modelId` is `starter` or a record's id. */
  readonly inUse: ModelMeasure & { readonly modelId: string }
  readonly promotedAt: Instant | null
  readonly remark: string
}

export type TriageModelTrained = DomainEvent<
  'triageModelTrained',
  Pick<TriageModel, 'messages' | 'labels' | 'dataHash' | 'heldOut' | 'inUse'>
>
export type TriageModelMoved =
  | DomainEvent<'triageModelPromoted', { readonly reason: string }>
  | DomainEvent<'triageModelRetired', { readonly reason: string }>
export type TriageModelEvent = TriageModelTrained | TriageModelMoved

export const triageModelKind: RecordKind<TriageModel, TriageModelEvent> = {
  kind: 'triage_model',
  fold: foldOf<TriageModel, TriageModelTrained, TriageModelMoved>(
    {
      triageModelTrained: (trained, { at }) => ({
        ...trained,
        situation: 'trained',
        trainedAt: at,
        promotedAt: null,
        remark: '',
      }),
    },
    {
      triageModelPromoted: (_model, { reason }, { at }) => ({ situation: 'promoted', promotedAt: at, remark: reason }),
      triageModelRetired: (_model, { reason }) => ({ situation: 'retired', remark: reason }),
    },
  ),
  columnsOf: ({ situation, trainedAt }) => ({
    situation,
    unitId: null,
    naturalKey: null,
    title: trainedAt,
    nextDueAt: null,
    seenByUnitIds: null,
  }),
}

type Command<Input> = RecordCommand<TriageModel, Input, TriageModelEvent>

/** A model was trained and measured; it is asked by nobody yet. */
export const enterTriageModel: Command<TriageModelTrained['payload']> = {
  name: 'enterTriageModel',
  kind: triageModelKind,
  does: 'begin',
  permission: 'system.operate',
  decide: (_none, trained) => [{ kind: 'triageModelTrained', payload: trained }],
}

/** From now on it proposes; the one promoted last is asked. Code: `triage.model_promoted`. */
export const promoteTriageModel: Command<{ readonly reason: string }> = {
  name: 'promoteTriageModel',
  kind: triageModelKind,
  does: 'change',
  permission: 'system.operate',
  decide: (model, { reason }) =>
    model!.situation === 'promoted'
      ? refuse('triage.model_promoted')
      : [{ kind: 'triageModelPromoted', payload: { reason } }],
}

/** Rolled back: the one promoted before it is asked again, or the starter. Code: `triage.model_not_promoted`. */
export const retireTriageModel: Command<{ readonly reason: string }> = {
  name: 'retireTriageModel',
  kind: triageModelKind,
  does: 'change',
  permission: 'system.operate',
  decide: (model, { reason }) =>
    model!.situation === 'promoted'
      ? [{ kind: 'triageModelRetired', payload: { reason } }]
      : refuse('triage.model_not_promoted'),
}
