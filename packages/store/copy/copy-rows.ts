import { once } from 'node:events'
import type { Socket } from 'node:net'
import type pg from 'pg'
import type { RowBytes } from './row-bytes.ts'

interface CopyConnection {
  readonly stream: Socket
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/**
 * Sends rows by COPY, as fast as the server takes them. `table` and `columns` are written into the statement as they
 * are. Throws the driver's error; then none of the rows is there.
 */
export function copyRows(client: pg.ClientBase, table: string, columns: string, rows: RowBytes): Promise<void> {
  if (rows.count === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    client.query({
      submit: (wire: CopyConnection) => wire.query(`copy ${table} (${columns}) from stdin`),
      handleCopyInResponse: (wire: CopyConnection) => void send(wire, rows).catch(reject),
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => reject((failure = error)),
      handleReadyForQuery: () => failure ?? resolve(),
    } as unknown as pg.Submittable)
  })
}

async function send(wire: CopyConnection, rows: RowBytes): Promise<void> {
  for (const piece of rows.pieces()) {
    wire.sendCopyFromChunk(piece)
    if (wire.stream.writableNeedDrain) await once(wire.stream, 'drain')
  }
  wire.endCopyFrom()
}
