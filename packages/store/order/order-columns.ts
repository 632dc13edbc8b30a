import { BinaryColumns, type ColumnType } from '../binary-columns.ts'
import type { OrderSave } from './order-save.ts'
import type { SaveOrdersParams } from './save-orders.sql.ts'

/** What is saved of many orders, column by column. All of one city. */
export function orderColumns(saves: readonly OrderSave[]): SaveOrdersParams {
  const bytes = new BinaryColumns()
  return {
    cityId: saves[0]?.row.cityId ?? '',
    ...memberColumns(bytes, saves),
    ...eventColumns(bytes, saves),
    ...tieColumns(bytes, saves),
    ...wordsColumns(bytes, saves),
    ...vaultColumns(bytes, saves),
  }
}

function memberColumns(bytes: BinaryColumns, saves: readonly OrderSave[]) {
  const of = (type: ColumnType, valueOf: (save: OrderSave) => unknown): Buffer => bytes.column(type, saves, valueOf)
  let memberNo = 0
  return {
    memberNos: of('integer', () => memberNo++),
    orderIds: of('uuid', ({ row }) => row.orderId),
    expectedVersions: of('integer', ({ expectedVersion }) => expectedVersion),
    versions: of('integer', ({ row }) => row.version),
    lastHashes: of('bytea', ({ row }) => row.lastHash),
    orderNumbers: of('text', ({ row }) => row.orderNumber),
    situations: of('text', ({ row }) => row.situation),
    opens: of('boolean', ({ row }) => row.open),
    kinds: of('text', ({ row }) => row.kind),
    channels: of('text', ({ row }) => row.channel),
    categoryIds: of('text', ({ row }) => row.categoryId),
    placeUnitIds: of('text', ({ row }) => row.placeUnitId),
    districtIds: of('text', ({ row }) => row.districtId),
    leadUnitIds: of('text', ({ row }) => row.leadUnitId),
    leadDistrictIds: of('text', ({ row }) => row.leadDistrictId),
    petitionerIds: of('uuid', ({ row }) => row.petitionerId),
    registeredBys: of('text', ({ row }) => row.registeredBy),
    confidentials: of('boolean', ({ row }) => row.confidential),
    barredUnits: of('text', ({ row }) => arrayText(row.barredUnitIds)),
    barredPersons: of('text', ({ row }) => arrayText(row.barredPersonIds)),
    titles: of('text', ({ row }) => row.title),
    emergencies: of('boolean', ({ row }) => row.emergency),
    ats: of('timestamptz', ({ row }) => row.at),
    createdAts: of('timestamptz', ({ row }) => row.createdAt),
    handleDueAts: of('timestamptz', ({ row }) => row.handleDueAt),
    replyDueAts: of('timestamptz', ({ row }) => row.replyDueAt),
    nextDueAts: of('timestamptz', ({ row }) => row.nextDueAt),
    packVersionIds: of('text', ({ row }) => row.packVersionId),
    states: of('jsonb', ({ row }) => row.state),
    actorIds: of('text', ({ actorId }) => actorId),
    requestKeys: of('text', ({ request }) => request?.key),
    requestHashes: of('bytea', ({ request }) => request?.requestHash),
    answers: of('jsonb', ({ request }) => request?.answer),
    requireds: of('boolean', ({ required }) => required),
  }
}

function eventColumns(bytes: BinaryColumns, saves: readonly OrderSave[]) {
  const rows = saves.flatMap(({ events }) => events)
  const of = (type: ColumnType, valueOf: (row: (typeof rows)[number]) => unknown): Buffer =>
    bytes.column(type, rows, valueOf)
  return {
    eventStreamIds: of('uuid', ({ streamId }) => streamId),
    eventSequences: of('integer', ({ sequence }) => sequence),
    eventKinds: of('text', ({ kind }) => kind),
    eventAts: of('timestamptz', ({ at }) => at),
    eventActorKinds: of('text', ({ actorKind }) => actorKind),
    eventActorIds: of('text', ({ actorId }) => actorId),
    eventUnitIds: of('text', ({ unitId }) => unitId),
    eventRequestIds: of('text', ({ requestId }) => requestId),
    eventPayloads: of('jsonb', ({ payload }) => payload),
    eventPreviousHashes: of('bytea', ({ previousHash }) => previousHash),
    eventHashes: of('bytea', ({ hash }) => hash),
  }
}

function tieColumns(bytes: BinaryColumns, saves: readonly OrderSave[]) {
  const rows = saves.flatMap(({ row, ties }) => ties.map((tie) => ({ orderId: row.orderId, tie })))
  const of = (type: ColumnType, valueOf: (row: (typeof rows)[number]) => unknown): Buffer =>
    bytes.column(type, rows, valueOf)
  return {
    tieOrderIds: of('uuid', ({ orderId }) => orderId),
    tieUnitIds: of('text', ({ tie }) => tie.unitId),
    tieTies: of('text', ({ tie }) => tie.tie),
    tieOpens: of('boolean', ({ tie }) => tie.open),
    tieEndeds: of('boolean', ({ tie }) => tie.ended),
    tieDueAts: of('timestamptz', ({ tie }) => tie.dueAt),
  }
}

function wordsColumns(bytes: BinaryColumns, saves: readonly OrderSave[]) {
  const rows = saves.flatMap(({ row, words }) => words.map((item) => ({ row, item })))
  const of = (type: ColumnType, valueOf: (row: (typeof rows)[number]) => unknown): Buffer =>
    bytes.column(type, rows, valueOf)
  return {
    wordsIds: of('uuid', ({ item }) => item.wordsId),
    wordsOrderIds: of('uuid', ({ row }) => row.orderId),
    wordsParts: of('text', ({ item }) => item.part),
    wordsTitles: of('text', ({ item }) => item.title),
    wordsBodies: of('text', ({ item }) => item.body),
    wordsDigests: of('bytea', ({ item }) => item.digest),
    wordsAts: of('timestamptz', ({ row }) => row.at),
  }
}

function vaultColumns(bytes: BinaryColumns, saves: readonly OrderSave[]) {
  const rows = saves.flatMap(({ row, vault }) => vault.map((item) => ({ row, item })))
  const of = (type: ColumnType, valueOf: (row: (typeof rows)[number]) => unknown): Buffer =>
    bytes.column(type, rows, valueOf)
  return {
    vaultIds: of('uuid', ({ item }) => item.vaultId),
    vaultPetitionerIds: of('uuid', ({ item }) => item.petitionerId),
    vaultOrderIds: of('uuid', ({ row }) => row.orderId),
    vaultKeyIds: of('text', ({ item }) => item.keyId),
    vaultNonces: of('bytea', ({ item }) => item.nonce),
    vaultCiphertexts: of('bytea', ({ item }) => item.ciphertext),
    vaultMaskeds: of('jsonb', ({ item }) => item.masked),
    vaultAts: of('timestamptz', ({ row }) => row.at),
  }
}

/** An array within a column, in PostgreSQL's own text: an array of arrays of different lengths has no binary form. */
function arrayText(items: readonly string[]): string {
  return items.length === 0 ? '{}' : `{${items.map((item) => `"${item.replaceAll(/["\\]/gu, '\\$&')}"`).join(',')}}`
}
