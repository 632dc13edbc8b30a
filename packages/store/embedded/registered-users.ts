import { randomUUID } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { identifyProcess, isRunning } from './process-identity.ts'

/** Notes in `folder` that this process uses the server; returns the note's name. Call it under the folder lock. */
export function registerUser(folder: string): string {
  mkdirSync(folder, { recursive: true })
  const note = `${process.pid}-${randomUUID()}`
  writeFileSync(path.join(folder, note), identifyProcess(process.pid) ?? String(process.pid), { mode: 0o600 })
  return note
}

/** Takes a note back. A note that is already gone is no error: stopping twice is harmless. */
export function unregisterUser(folder: string, note: string): void {
  rmSync(path.join(folder, note), { force: true })
}

/** How many living uses are noted; notes of processes that died without taking them back are cleared away. */
export function countUsers(folder: string): number {
  mkdirSync(folder, { recursive: true })
  const notes = readdirSync(folder).map((name) => path.join(folder, name))
  const dead = notes.filter((note) => !isRunning(readFileSync(note, 'utf8')))
  for (const note of dead) rmSync(note, { force: true })
  return notes.length - dead.length
}
