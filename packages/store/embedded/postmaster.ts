import { existsSync, readFileSync, realpathSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
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
    const note = readPostmasterNote(cluster);
    if (!note) return undefined;
    if (!isPostgres(note.pid) || !isSamePath(note.dataDir, cluster)) {
      rmSync(path.join(cluster, 'postmaster.pid'), { force: true });
      return undefined;
    }
    // A process that is just being killed still stands in the list when its port is already closed.
    if (note.status === 'ready' && (await acceptsConnections(note.port))) return { pid: note.pid, port: note.port };
    if (performance.now() - startedAt > giveUpAfterMilliseconds) {
      throw new Error(`PostgreSQL (process ${note.pid}) has been "${note.status}" for five minutes; see its log.`);
    }
    await sleep(30);
  }
}

/** Waits until the server process is gone and no server is noted any more. */
export async function waitUntilStopped(cluster: string, pid: number): Promise<void> {
  const startedAt = performance.now();
  while (isPostgres(pid) && readPostmasterNote(cluster)?.pid === pid) {
    if (performance.now() - startedAt > giveUpAfterMilliseconds) {
      throw new Error(`PostgreSQL (process ${pid}) did not stop within five minutes; see its log.`);
    }
    await sleep(20);
  }
}

function acceptsConnections(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1', timeout: 5000 });
    const answer = (accepted: boolean) => (): void => {
      socket.destroy();
      resolve(accepted);
    };
    socket.once('connect', answer(true)).once('error', answer(false)).once('timeout', answer(false));
  });
}

/** What `postmaster.pid` says, true or not. Lines: process number, data folder, start time, port, socket folder, address, shared memory, status. */
export function readPostmasterNote(cluster: string): { pid: number; dataDir: string; port: number; status: string } | undefined {
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
