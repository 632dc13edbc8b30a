import { coversCategory } from '../directory/duty-list.ts'
import type { DomainEvent } from '../kernel/event.ts'
import type { Instant } from '../kernel/instant.ts'
import { refuse, type Refusal } from '../kernel/refusal.ts'
import { foldOf, type RecordCommand, type RecordContext, type RecordKind } from '../record/record.ts'
import { templatePlaceholders, unknownPlaceholders } from './template-text.ts'

export interface TemplateContent {
  readonly title: string
  /** With places in braces that the order fills in, and in square brackets that the writer fills in. */
  readonly text: string
  /** Classes of the catalogue it fits; none: all. */
  readonly categoryIds: readonly string[]
}

export interface TemplateVersion extends TemplateContent {
  /** From 1. */
  readonly number: number
  readonly at: Instant
  readonly byPersonId: string
}

/** A reply as a unit, or the whole city, likes to write it. */
export interface ReplyTemplate {
  readonly situation: 'in_force' | 'withdrawn'
  /** Whose it is; the city's root for everybody's. */
  readonly unitId: string
  readonly isOfCity: boolean
  /** Oldest first; the last one is used. */
  readonly versions: readonly TemplateVersion[]
}

type Written = DomainEvent<'templateWritten', TemplateContent & { readonly unitId: string; readonly isOfCity: boolean }>
type Changed =
  | DomainEvent<'templateRevised', TemplateContent>
  | DomainEvent<'templateWithdrawn', object>
  | DomainEvent<'templateRestored', object>
export type ReplyTemplateEvent = Written | Changed

export const replyTemplateKind: RecordKind<ReplyTemplate, ReplyTemplateEvent> = {
  kind: 'reply_template',
  fold: foldOf<ReplyTemplate, Written, Changed>(
    {
      templateWritten: ({ unitId, isOfCity, ...content }, { at, actor }) => ({
        situation: 'in_force',
        unitId,
        isOfCity,
        versions: [{ ...content, number: 1, at, byPersonId: actor.id }],
      }),
    },
    {
      templateRevised: ({ versions }, content, { at, actor }) => ({
        versions: [...versions, { ...content, number: versions.length + 1, at, byPersonId: actor.id }],
      }),
      templateWithdrawn: () => ({ situation: 'withdrawn' }),
      templateRestored: () => ({ situation: 'in_force' }),
    },
  ),
  columnsOf: ({ situation, unitId, isOfCity, versions }) => ({
    situation,
    unitId,
    naturalKey: null,
    title: versions.at(-1)!.title,
    nextDueAt: null,
    seenByUnitIds: isOfCity ? null : [unitId],
  }),
}

type Command<Input> = RecordCommand<ReplyTemplate, Input, ReplyTemplateEvent>

/** The city's are its knowledge editors', a unit's those of whoever replies for it. */
const permissionOf = (isOfCity: boolean) => (isOfCity ? ('knowledge.edit' as const) : ('order.reply' as const))
const ofTemplate = {
  permission: 'order.reply',
  otherPermissions: ['knowledge.edit'],
  permissionFor: (template: ReplyTemplate | null) => permissionOf(template!.isOfCity),
  unitOf: (template: ReplyTemplate | null) => template!.unitId,
} as const

/** Writes one for a unit, or without a unit for the city. Refuses with `template.unit_unknown`, `template.category_unknown`, `template.placeholder_unknown`. */
export const writeTemplate: Command<TemplateContent & { readonly unitId?: string | undefined }> = {
  name: 'writeTemplate',
  kind: replyTemplateKind,
  does: 'begin',
  permission: 'order.reply',
  otherPermissions: ['knowledge.edit'],
  permissionFor: (_none, { unitId }) => permissionOf(unitId === undefined),
  unitOf: (_none, { unitId }, { rules }) => unitId ?? rules.directory.root.id,
  decide(_none, { unitId, ...content }, context) {
    const { directory } = context.rules
    if (unitId !== undefined && !directory.findUnit(unitId))
      return refuse('template.unit_unknown', { params: { unitId }, field: '/unitId' })
    return (
      faultOf(content, context) ?? [
        {
          kind: 'templateWritten',
          payload: { ...content, unitId: unitId ?? directory.root.id, isOfCity: unitId === undefined },
        },
      ]
    )
  },
}

/** A new text; replies written with the old one stay as they were. Refuses as `writeTemplate`, and with `template.withdrawn`. */
export const reviseTemplate: Command<TemplateContent> = {
  name: 'reviseTemplate',
  kind: replyTemplateKind,
  does: 'change',
  ...ofTemplate,
  decide: (template, content, context) =>
    withdrawnOf(template!) ?? faultOf(content, context) ?? [{ kind: 'templateRevised', payload: content }],
}

/** No longer offered; `restoreTemplate` brings it back. Refuses with `template.withdrawn`. */
export const withdrawTemplate: Command<object> = {
  name: 'withdrawTemplate',
  kind: replyTemplateKind,
  does: 'change',
  ...ofTemplate,
  decide: (template) => withdrawnOf(template!) ?? [{ kind: 'templateWithdrawn', payload: {} }],
}

/** Undoes a withdrawal. No fact when it is offered already. */
export const restoreTemplate: Command<object> = {
  name: 'restoreTemplate',
  kind: replyTemplateKind,
  does: 'change',
  ...ofTemplate,
  decide: (template) => (template!.situation === 'in_force' ? [] : [{ kind: 'templateRestored', payload: {} }]),
}

function withdrawnOf({ situation }: ReplyTemplate): Refusal | null {
  return situation === 'withdrawn' ? refuse('template.withdrawn') : null
}

function faultOf({ text, categoryIds }: TemplateContent, { rules: { pack } }: RecordContext): Refusal | null {
  const [name] = unknownPlaceholders(text)
  if (name !== undefined)
    return refuse('template.placeholder_unknown', {
      params: {
        name,
        known: Object.values(templatePlaceholders)
          .map(({ zh }) => `{${zh}}`)
          .join(' '),
      },
      field: '/text',
    })
  const categoryId = categoryIds.find((wanted) => !pack.catalogue.some(({ id }) => coversCategory([wanted], id)))
  return categoryId === undefined
    ? null
    : refuse('template.category_unknown', { params: { categoryId }, field: '/categoryIds' })
}
