/** Rows of (column, value) pairs: row i holds entries starts[i] up to starts[i + 1]. */
export interface SparseMatrix {
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
  columnCount: number
}

/** The same rows with only the marked columns, numbered anew. */
export function keepColumns(matrix: SparseMatrix, isKept: Uint8Array): SparseMatrix {
  const numbers = new Int32Array(matrix.columnCount)
  let columnCount = 0
  for (let i = 0; i < numbers.length; i++) numbers[i] = isKept[i] === 1 ? columnCount++ : -1
  const rowCount = matrix.starts.length - 1
  const starts = new Int32Array(rowCount + 1)
  const columns = new Int32Array(matrix.columns.length)
  const values = new Float32Array(matrix.columns.length)
  let at = 0
  for (let row = 0; row < rowCount; row++) {
    for (let p = matrix.starts[row]!; p < matrix.starts[row + 1]!; p++) {
      const column = numbers[matrix.columns[p]!]!
      if (column < 0) continue
      columns[at] = column
      values[at++] = matrix.values[p]!
    }
    starts[row + 1] = at
  }
  return { starts, columns: columns.slice(0, at), values: values.slice(0, at), columnCount }
}
