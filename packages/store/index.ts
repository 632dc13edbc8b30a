export { execute, maybeOne, one, queryOf, run, type Database, type Statement } from './statement.ts';
export { inTransaction, type TransactionOptions } from './transaction.ts';
export { migrate, type MigrateOptions } from './migration/migrate.ts';
export { openPool, type Pool, type PoolClient, type PoolOptions } from './pool.ts';
export { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/start-embedded-postgres.ts';
