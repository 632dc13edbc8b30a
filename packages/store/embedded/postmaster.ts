import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isPostgres } from './process-identity.ts';

/** A running server, as its `postmaster.pid` tells. */
export interface Postmaster {
  readonly pid: number;
  readonly port: number;
}

const giveUpAfterMilliseconds = 300_000;

/**
 * The living server of this cluster, once it accepts connections; undefined when there is none. A leftover
 * `postmaster.pid` whose process number now belongs to another program (common in containers, where numbers are
 * small) is removed, because PostgreSQL itself would take it for a running server. That is safe: a second interlock,
 * the shared memory keyed by the folder, still stops two servers on one cluster.
 */
export async function findPostmaster(cluster: string): Promise<Postmaster | undefined> {
  const startedAt = performance.now();
  for (;;) {
    const note = readNote(cluster);
    if (!note) return undefined;
    if (!isPostgres(note.pid) || !isSamePath(note.dataDir, cluster)) {
      rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    if (note.status === 'ready') return { pid: note.pid, port: note.port };
    if (performance.now() - startedAt > giveUpAfterMilliseconds) {
      throw new Error(`PostgreSQL (process ${note.pid}) has been "${note.status}" for five minutes; see its log.`);
    }
    await sleep(30);
  }
}

/** Waits until the server process is gone and no server is noted any more. */
export async function waitUntilStopped(cluster: string, pid: number): Promise<void> {
  const startedAt = performance.now();
  while (isPostgres(pid) && readNote(cluster)?.pid === pid) {
    if (performance.now() - startedAt > giveUpAfterMilliseconds) {
      throw new Error(`PostgreSQL (process ${pid}) did not stop within five minutes; see its log.`);
    }
    await sleep(20);
  }
}

/** Lines: process number, data folder, start time, port, socket folder, address, shared memory, status. */
function readNote(cluster: string): { pid: number; dataDir: string; port: number; status: string } | undefined {
  const file = path.join(cluster, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  let lines: string[];
  try {
    lines = readFileSync(file, 'utf8').split('\n');
  } catch {
    return undefined;
  }
  const [pid, dataDir = '', , port, , , , status = ''] = lines;
  return { pid: Number(pid), dataDir, port: Number(port), status: status.trim() || 'starting' };
}

function isSamePath(noted: string, cluster: string): boolean {
  return existsSync(noted) ? realpathSync(noted) === realpathSync(cluster) : noted === '';
}
