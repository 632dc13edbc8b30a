export { findHome } from './home.ts';
export { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/start-embedded-postgres.ts';
export { migrate, type MigrateOptions } from './migration/migrate.ts';
export { loadOrders, type SavedOrder } from './order/load-orders.ts'
export type { EventInput, OrderRowInput, OrderSave, RequestKeyInput, TieInput, VaultInput, WordsInput } from './order/order-save.ts'
export { isOvertaken, saveOrders, type SaveOutcome } from './order/save-orders.ts'
export { takeNumberBlock } from './order/take-number-block.ts'
export { ask, readAs, type ReaderQuery } from './queries/as-reader.ts'
export { isStoreUnreachable } from './queries/is-store-unreachable.ts'
export { listOrders, orderSorts, type OrderFilter, type OrderPage, type OrderSort } from './queries/list-orders.ts'
export { countQueuesQuery, findOrderByIdQuery, findOrderByNumberQuery, findOrderQuery, listInboxQuery, listOrderEventsQuery, listOrdersOfPetitionerQuery, listQueueQuery, type FindOrderRow, type ListInboxRow, type ListOrderEventsRow } from './queries/order-queries.ts'
export type { OrderListRow } from './queries/order-list-row.ts'
export { listFollowerLags } from './queries/trace-health.ts'
export type { ReaderScope } from './queries/reader-scope.ts'
export { addPackVersion, findPackContent, listCities, listPackVersions, type PackVersionHead } from './pack/pack-versions.ts'
export { openPool, type Pool, type PoolClient, type PoolOptions } from './pool.ts';
export { provideDatabase, type DatabaseOptions, type ProvidedDatabase } from './provide-database.ts';
export { execute, maybeOne, one, queryOf, run, type Database, type Statement } from './statement.ts';
export { chainHash, type ChainedFact } from './trace/chain.ts'
export { inTransaction, type TransactionOptions } from './transaction.ts';
export { addSeal, asFollower, latestPlace, readEventsFrom, traceStart, type FollowedEvent, type FollowerAdvance, type FollowerRow, type TracePlace } from './follower/follower.ts'
export { listOrdersDue, nextOrderDueAt } from './clock/due-orders.ts'
export { listRecordsDue, nextRecordDueAt } from './clock/due-records.ts'
export { countOrdersOfUnitQuery, listWhistlesQuery, rostersOfUnits, type ListWhistlesRow } from './whistle/whistle-queries.ts'
export { readHashesInOrder, readSeals, readStreamHeads, readTraceByStream, type StreamHead, type TraceEvent } from './trace/read-trace.ts'
export { ensureEventPartitions } from './trace/ensure-event-partitions.ts'
export { findRecordQuery, findRequestAnswer, listAmendments, listPeopleQuery, listRecordsQuery, loadRecords, saveRecord, type RecordOutcome, type RecordSave, type SavedRecord } from './record/records.ts'
export { erasePersonalData, findVaultRecord, listErasableOrders, listLooks, recordLook, revealVaultRecord, type LookRow } from './vault/vault-records.ts'
export { listOrderAudiences, seesOrder, type OrderAudience } from './follower/order-audiences.ts'
export { addSignIn, beginSignIn, bindSubject, findAccount, findBySubject, listAccounts, listSignIns, setLanguage, setOtp, setPassword, useOtp, type ListedAccount, type SignInEntry, type SigningIn, type StoredAccount } from './identity/accounts.ts'
export { actForUnit, endSession, endSessions, listSessions, openSession, resolveSession, type ListedSession, type ResolvedSession } from './identity/sessions.ts'
export { listOpenOrders } from './order/list-open-orders.ts'
export { addAttachment, askAttachments, eraseAttachments, findAttachment, removeUnlinkedAttachments, type AttachmentInput, type AttachmentRow, type StoredPicture } from './attachment/attachments.ts'
export { addUpload, findUpload, listStaleUploads, removeUpload, settleUpload, type UploadRow } from './attachment/uploads.ts'
export { addMessages, addToOutbox, claimMessages, countMessages, finishMessage, reviveMessage, type ClaimedMessage, type MessageInput } from './message/messages.ts'
export { askDeadMessages, askNotifications, askOutbox, markNotificationsRead, type DeadMessageRow, type NotificationRow, type OutboxRow } from './message/message-lists.ts'
export { addArticleUses, findArticlesQuery, findOrdersByWords, loadWordsForSearch, removeSearchDocuments, writeSearchDocuments, type SearchDocument } from './search/search-documents.ts'
