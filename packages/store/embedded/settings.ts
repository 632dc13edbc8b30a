import { totalmem } from 'node:os'

const mebibyte = 1024 * 1024

/**
 * The text of the server's `postgresql.conf`: short transactions on a machine that also runs the application.
 * `memoryBytes` is the machine's memory; `overrides` win, and so does `ALTER SYSTEM` (read after this file).
 */
export function serverSettings(
  port: number,
  overrides: Readonly<Record<string, string>> = {},
  memoryBytes = totalmem(),
): string {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '200',
    ...memory(memoryBytes),
    // Durability is a promise: an answered command is on the disk.
    fsync: 'on',
    synchronous_commit: 'on',
    full_page_writes: 'on',
    // Waiting for companions costs a lone command its latency; the application groups commits itself where it pays.
    commit_delay: '0',
    wal_level: 'replica',
    wal_compression: 'on',
    max_wal_size: '2GB',
    min_wal_size: '256MB',
    checkpoint_timeout: '15min',
    random_page_cost: '1.1',
    // Until a new table has been looked at once, plans are made for an empty one (docs/decisions/0173).
    autovacuum_naptime: '15s',
    // Compiling costs more than these short statements take, and parallel workers fight the application for two cores.
    jit: 'off',
    max_parallel_workers_per_gather: '0',
    password_encryption: 'scram-sha-256',
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] %a ',
    log_checkpoints: 'off',
    // Values of residents' data must not reach the log: no parameters, no "Key (…)=(…)" details.
    log_parameter_max_length: '0',
    log_error_verbosity: 'terse',
    ...overrides,
  }
  const lines = Object.entries(settings).map(([name, value]) => `${name} = '${value.replaceAll("'", "''")}'`)
  return `# Written anew at every start. To change a setting for good: ALTER SYSTEM SET name = value, then restart.\n${lines.join('\n')}\n`
}

/** An eighth for shared buffers, between 128 MB and 1 GB: the rest belongs to the application and the page cache. */
function memory(bytes: number): Record<string, string> {
  const shared = Math.min(1024, Math.max(128, Math.floor(bytes / mebibyte / 8)))
  const cache = Math.max(256, Math.floor(bytes / mebibyte / 2))
  return {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${cache}MB`,
    work_mem: '16MB',
    maintenance_work_mem: '128MB',
  }
}

/** Only this machine, only with the password; a standby on it may ask for the log. */
export const accessRules =
  'host all all 127.0.0.1/32 scram-sha-256\nhost replication postgres 127.0.0.1/32 scram-sha-256\n'
