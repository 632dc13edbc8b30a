/** Rows of (column, value) pairs: row i holds entries starts[i] up to starts[i + 1]. */
export interface SparseMatrix {
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
  columnCount: number
}

/** The same rows with only the first columns. */
export function firstColumns(matrix: SparseMatrix, columnCount: number): SparseMatrix {
  const starts = new Int32Array(matrix.starts.length)
  const columns = new Int32Array(matrix.columns.length)
  const values = new Float32Array(matrix.columns.length)
  let at = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let p = matrix.starts[row]!; p < matrix.starts[row + 1]!; p++) {
      if (matrix.columns[p]! >= columnCount) continue
      columns[at] = matrix.columns[p]!
      values[at++] = matrix.values[p]!
    }
    starts[row + 1] = at
  }
  return { starts, columns: columns.slice(0, at), values: values.slice(0, at), columnCount }
}
