/** Rows of (column, value) pairs: row i holds entries starts[i] up to starts[i + 1]. */
export interface SparseMatrix {
  starts: Int32Array
  columns: Int32Array
  values: Float32Array
  columnCount: number
}

/** The same rows without entries of value 0, in as much room as they need. */
export function withoutZeros(matrix: SparseMatrix): SparseMatrix {
  const starts = new Int32Array(matrix.starts.length)
  const columns = new Int32Array(matrix.columns.length)
  const values = new Float32Array(matrix.columns.length)
  let at = 0
  for (let row = 0; row + 1 < starts.length; row++) {
    for (let p = matrix.starts[row]!; p < matrix.starts[row + 1]!; p++) {
      if (matrix.values[p] === 0) continue
      columns[at] = matrix.columns[p]!
      values[at++] = matrix.values[p]!
    }
    starts[row + 1] = at
  }
  return { starts, columns: columns.slice(0, at), values: values.slice(0, at), columnCount: matrix.columnCount }
}

/** The same rows, each from the first column to the last: learning walks over them many times, and memory likes to be read forwards. */
export function sortColumns(matrix: SparseMatrix): SparseMatrix {
  const { starts } = matrix
  const columns = new Int32Array(matrix.columns.length)
  const values = new Float32Array(matrix.columns.length)
  for (let row = 0; row + 1 < starts.length; row++) {
    const [from, to] = [starts[row]!, starts[row + 1]!]
    // Column and place in one number: the sort of a typed array needs no comparing function.
    const order = Float64Array.from({ length: to - from }, (_, i) => matrix.columns[from + i]! * 2 ** 21 + i).sort()
    for (let i = 0; i < order.length; i++) {
      const p = from + (order[i]! % 2 ** 21)
      columns[from + i] = matrix.columns[p]!
      values[from + i] = matrix.values[p]!
    }
  }
  return { ...matrix, columns, values }
}
