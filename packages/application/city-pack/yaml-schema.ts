import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import type { Column } from './column.ts'
import { nearestOf } from './nearest.ts'
import { packFault, type PackFault } from './pack-fault.ts'
import type { FaultCode } from './fault-texts.ts'

/** The values a YAML file holds, by dotted path (`callback.maxAttempts`). Lists are written as YAML lists. */
export type YamlSchema<Values extends object> = { readonly [Path in keyof Values]-?: Column<Values[Path]> }

export interface YamlReading<Values extends object> {
  /** Null when anything in the file is wrong. */
  readonly values: Values | null
  readonly faults: readonly PackFault[]
}

interface Leaf {
  readonly text: string
  readonly line: number
}

/** Source text of every leaf: numbers and dates stay as they are written. A list becomes one `;`-joined text. */
function leavesOf(node: Node | null, at: string, lineOf: (node: Node) => number, into: Map<string, Leaf>): void {
  if (isMap(node)) {
    for (const pair of node.items)
      leavesOf(pair.value as Node | null, at === '' ? String(pair.key) : `${at}.${String(pair.key)}`, lineOf, into)
  } else if (isSeq(node)) {
    into.set(at, {
      text: node.items.map((item) => (isScalar(item) ? (item.source ?? String(item.value)) : '')).join(';'),
      line: lineOf(node),
    })
  } else if (isScalar(node)) {
    into.set(at, { text: (node.value === null ? '' : (node.source ?? String(node.value))).trim(), line: lineOf(node) })
  }
}

/** Reads a YAML file by its schema, naming every fault with its line. */
export function readYaml<Values extends object>(
  schema: YamlSchema<Values>,
  file: string,
  source: string,
): YamlReading<Values> {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  // The first error of a file that is no YAML brings others after it that mean nothing.
  const faults = document.errors
    .slice(0, 1)
    .map((error) =>
      packFault({ file, row: error.linePos?.[0].line ?? null }, 'yaml.broken', {
        reason: error.message.split('\n')[0] ?? '',
      }),
    )
  if (faults.length > 0) return { values: null, faults }
  const leaves = new Map<string, Leaf>()
  leavesOf(document.contents, '', (node) => counter.linePos(node.range?.[0] ?? 0).line, leaves)
  const columns = schema as Readonly<Record<string, Column<unknown>>>
  for (const [path, leaf] of leaves) {
    if (!Object.hasOwn(columns, path))
      faults.push(
        packFault(
          { file, row: leaf.line, column: path },
          'column.unknown',
          { column: path },
          nearestOf(path, Object.keys(columns)),
        ),
      )
  }
  const values: Record<string, unknown> = {}
  for (const [path, column] of Object.entries(columns)) {
    const leaf = leaves.get(path)
    const place = { file, row: leaf?.line ?? null, column: path }
    if ((leaf === undefined || leaf.text === '') && !column.optional) {
      const code: FaultCode = leaf === undefined ? 'column.missing' : 'value.missing'
      faults.push(packFault(place, code, { column: path, title: column.title }))
      continue
    }
    const reading = column.read(leaf?.text ?? '')
    if ('value' in reading) values[path] = reading.value
    else faults.push(packFault(place, reading.code, reading.params, reading.suggestion ?? null))
  }
  return { values: faults.length === 0 ? (values as Values) : null, faults }
}
