export { startEmbeddedPostgres, stopEmbeddedPostgres, type EmbeddedPostgres, type EmbeddedPostgresOptions } from './embedded/start-embedded-postgres.ts';
export { migrate, type MigrateOptions } from './migration/migrate.ts';
export { openPool, type Pool, type PoolClient, type PoolOptions } from './pool.ts';
