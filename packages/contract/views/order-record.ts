import { Type, type Static, type TProperties } from 'typebox'
import { BasisView } from '../problem/problem.ts'
import { Moment, MomentOrNull, TextOrNull } from './named.ts'

/** Parts of a facet; what a later version adds appears beside them. */
const part = (properties: TProperties, description?: string) =>
  Type.Object(properties, description === undefined ? {} : { description })
const history = (properties: TProperties, description: string) =>
  Type.Optional(Type.Array(part({ at: Moment, ...properties }), { description: `${description}; oldest first` }))
const optional = (properties: TProperties, description: string) =>
  Type.Optional(Type.Union([part(properties), Type.Null()], { description }))
const person = Type.String({ description: 'Person id' })
const basis = Type.Array(BasisView)
const units = Type.Array(Type.String())
const text = Type.String()

/**
 * What has happened to an order, side by side: each member is one side of its life. A member is missing when it is not
 * for this reader. Units stand as codes; `names` of the order says what they are called.
 */
export const OrderRecord = Type.Object({
  registeredBy: Type.Optional(TextOrNull),
  interestedPersonIds: Type.Optional(
    Type.Array(person, { description: 'Staff who declared an interest and withdrew' }),
  ),
  dispatches: history(
    {
      leadUnitId: text,
      copiedUnitIds: units,
      assistUnitIds: units,
      toldUnitIds: units,
      dueAt: Moment,
      basis,
      designated: Type.Boolean(),
    },
    'Who was to lead, who got copies, under which limit and why',
  ),
  consultation: optional({ unitIds: units, question: text, outcome: TextOrNull }, 'Consultation before dispatch'),
  assists: history(
    {
      unitId: text,
      task: TextOrNull,
      standing: part({ name: text }),
      delays: Type.Array(part({ at: Moment, reason: text, stageReport: text })),
      lateSince: MomentOrNull,
    },
    'Parts of helpers, who answer to the lead',
  ),
  extensions: history(
    { byPersonId: person, reason: text, toPetitioner: text, fromDueAt: Moment, newDueAt: Moment },
    'Later deadlines asked for',
  ),
  ledgerRequests: history(
    { byPersonId: person, typeId: text, reason: text, untilOn: text, toPetitioner: text },
    'Requests for the ledger',
  ),
  ledger: optional({ fromAt: Moment }, 'The time on the ledger, with its plan and reviews'),
  escalations: history({ byPersonId: person, toUnitId: text, analysis: text, proposal: text }, 'Asked upwards'),
  leaders: history(
    { byPersonId: person, name: text, position: text, reason: text },
    'Leaders who took it in hand themselves',
  ),
  stalls: history({ byPersonId: person, cause: text, note: text }, 'Why it does not move, and what is done instead'),
  signedAt: Type.Optional(MomentOrNull),
  signedBy: Type.Optional(TextOrNull),
  headSignedAt: Type.Optional(MomentOrNull),
  contacts: history(
    { byPersonId: person, manner: text, reached: Type.Boolean(), note: text },
    'Contacts with the petitioner',
  ),
  meetings: history({ place: text, note: text }, 'Meetings with the petitioner'),
  assignments: history(
    { unitId: TextOrNull, personId: TextOrNull, part: text, note: text, basis },
    'Sections, communities, people it was given to',
  ),
  invitations: history(
    {
      id: text,
      name: text,
      sort: text,
      asked: text,
      contributions: Type.Array(part({ at: Moment, text })),
      closedAt: MomentOrNull,
    },
    'Outside parties',
  ),
  objections: history(
    { unitId: text, byPersonId: person, ground: text, reason: text, basis, proposedUnitId: TextOrNull },
    'Objections, with opinion and ruling',
  ),
  links: history({ orderId: text, manner: text }, 'Other orders it belongs to'),
  supplements: history({ wordsId: text }, 'What the petitioner added; the words stand in `words`'),
  timesToldProgress: Type.Optional(Type.Integer()),
  packageId: Type.Optional(TextOrNull),
  personalDataErasedAt: Type.Optional(MomentOrNull),
  replies: history(
    {
      round: Type.Integer(),
      unitId: TextOrNull,
      byPersonId: person,
      toPetitioner: text,
      toHotline: text,
      finding: text,
      claimedSolved: text,
      legalBasis: text,
    },
    'Replies, frozen as sent, with their reviews',
  ),
  callbackAttempts: history({ round: Type.Integer(), manner: text, result: text }, 'Callbacks tried'),
  callbacks: history(
    {
      round: Type.Integer(),
      manner: text,
      contacted: Type.Boolean(),
      solved: text,
      satisfaction: text,
      newOpinion: TextOrNull,
      askedBy: text,
    },
    'What the petitioner said',
  ),
  callbackReviews: history(
    { round: Type.Integer(), byPersonId: person, verdict: text, finding: text },
    'Contested callbacks, looked into',
  ),
  closedBecause: Type.Optional(TextOrNull),
  closing: optional({ at: Moment, how: text }, 'When and how it was closed; stays in the archive'),
  exclusion: optional(
    {
      at: Moment,
      applicationId: text,
      typeId: text,
      purpose: text,
      standing: text,
      reason: text,
      byAppeal: Type.Boolean(),
    },
    'How an application to leave it out of assessment stands',
  ),
  categoryChanges: history({ byPersonId: person, fromId: TextOrNull, toId: text }, 'Corrections of the category'),
  history: optional(
    {
      source: text,
      record: text,
      createdAt: Moment,
      closedAt: MomentOrNull,
      ended: Type.Boolean(),
      inTime: Type.Union([Type.Boolean(), Type.Null()]),
      leadUnitId: TextOrNull,
      street: TextOrNull,
      department: TextOrNull,
      type: Type.Array(text),
      channel: TextOrNull,
    },
    'What earlier books say of it, in their own words',
  ),
  checkCalls: history(
    { by: text, round: Type.Integer(), byPersonId: person, manner: text, note: text },
    'The unit’s and the district’s own check calls',
  ),
  expiredAt: Type.Optional(MomentOrNull),
  attachments: history(
    {
      attachmentId: text,
      sort: text,
      mediaType: text,
      bytes: Type.Integer(),
      sha256: text,
      purpose: text,
      byId: text,
      unitId: TextOrNull,
      withdrawnAt: MomentOrNull,
    },
    'Files',
  ),
  evidence: Type.Optional(
    Type.Array(part({ name: TextOrNull, pieces: Type.Array(part({ piece: text, note: text, at: Moment })) }), {
      description: 'Evidence for each object',
    }),
  ),
  documents: history({ title: text, reference: text, byPersonId: person }, 'Documents of the case'),
  instructions: history(
    {
      number: Type.Integer(),
      byPersonId: person,
      byUnitId: TextOrNull,
      position: text,
      text,
      wantedBy: MomentOrNull,
      answers: Type.Array(part({ at: Moment, text })),
    },
    'Leaders’ instructions and what was answered',
  ),
  supervision: history(
    {
      number: Type.Integer(),
      level: text,
      toldUnitIds: units,
      reason: text,
      demand: text,
      dueAt: Moment,
      answers: Type.Array(part({ at: Moment, text })),
    },
    'Reminders, urging, supervision',
  ),
  workMethods: history(
    { methodId: text, name: text, nameEn: text, steps: Type.Array(part({ name: text })) },
    'Methods of work adopted',
  ),
})
export type OrderRecord = Static<typeof OrderRecord>
