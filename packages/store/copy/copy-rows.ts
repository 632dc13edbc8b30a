import type pg from 'pg'

interface CopyConnection {
  query(text: string): void
  sendCopyFromChunk(chunk: Buffer): void
  endCopyFrom(): void
}

/** Lines are sent in pieces of about this many characters. */
const pieceLength = 1 << 20

/**
 * Sends rows by COPY, each a line of its text format, as a text or (`latin1`) as the bytes of one, a sign a byte.
 * `table` and `columns` are written into the statement as they are. Throws the driver's error; then none of the rows
 * is there.
 */
export function copyRows(
  client: pg.ClientBase,
  table: string,
  columns: string,
  lines: readonly string[],
  encoding: 'utf8' | 'latin1' = 'utf8',
): Promise<void> {
  if (lines.length === 0) return Promise.resolve()
  return new Promise((resolve, reject) => {
    let failure: Error | undefined
    client.query({
      submit: (wire: CopyConnection) => wire.query(`copy ${table} (${columns}) from stdin`),
      handleCopyInResponse: (wire: CopyConnection) => {
        for (const piece of piecesOf(lines)) wire.sendCopyFromChunk(Buffer.from(piece, encoding))
        wire.endCopyFrom()
      },
      handleCommandComplete: () => undefined,
      handleError: (error: Error) => reject((failure = error)),
      handleReadyForQuery: () => failure ?? resolve(),
    } as unknown as pg.Submittable)
  })
}

function* piecesOf(lines: readonly string[]): Generator<string> {
  let piece = ''
  for (const line of lines) {
    piece += line
    if (piece.length < pieceLength) continue
    yield piece
    piece = ''
  }
  if (piece !== '') yield piece
}
