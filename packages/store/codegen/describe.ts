import type pg from 'pg'

/** One column of a statement's answer, as PostgreSQL describes it. */
export interface DescribedColumn {
  readonly name: string
  readonly typeOid: number
  /** The table and column it comes from; 0 for an expression. */
  readonly tableOid: number
  readonly columnNumber: number
}

export interface Description {
  readonly paramOids: readonly number[]
  readonly columns: readonly DescribedColumn[]
}

interface WireField {
  name: string
  dataTypeID: number
  tableID: number
  columnID: number
}

interface WireConnection {
  parse(query: { name: string; text: string; types: number[] }): void
  describe(target: { type: 'S'; name: string }): void
  sync(): void
  on(event: 'parameterDescription', listener: (message: { dataTypeIDs: number[] }) => void): void
  removeAllListeners(event: 'parameterDescription'): void
}

/**
 * Asks PostgreSQL itself, by the protocol's Parse and Describe, what a statement takes and answers. The statement is
 * planned for names and types but never run. Throws PostgreSQL's error, with `position`.
 */
export function describeStatement(client: pg.ClientBase, text: string): Promise<Description> {
  return new Promise((resolve, reject) => {
    let connection: WireConnection | undefined
    let paramOids: readonly number[] = []
    let columns: readonly DescribedColumn[] = []
    client.query({
      submit(wire: WireConnection) {
        connection = wire
        wire.on('parameterDescription', (message) => (paramOids = [...message.dataTypeIDs]))
        wire.parse({ name: '', text, types: [] })
        wire.describe({ type: 'S', name: '' })
        wire.sync()
      },
      handleRowDescription(message: { fields: WireField[] }) {
        columns = message.fields.map(({ name, dataTypeID, tableID, columnID }) => ({
          name,
          typeOid: dataTypeID,
          tableOid: tableID,
          columnNumber: columnID,
        }))
      },
      handleError(error: Error) {
        connection?.removeAllListeners('parameterDescription')
        reject(error)
      },
      handleReadyForQuery() {
        connection?.removeAllListeners('parameterDescription')
        resolve({ paramOids, columns })
      },
    } as unknown as pg.Submittable)
  })
}
