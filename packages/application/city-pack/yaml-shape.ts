import { LineCounter, isMap, isScalar, isSeq, parseDocument, type Node } from 'yaml'
import type { Column } from './column.ts'
import type { FaultCode } from './fault-texts.ts'
import { nearestOf } from './nearest.ts'
import { packFault, type PackFault } from './pack-fault.ts'

/** Where a reader of a nested YAML file stands, and what it has found wrong so far. */
interface Reading {
  readonly file: string
  readonly faults: PackFault[]
  /** Line of each value by its path (`objects.0.parts`), for checks that come later. */
  readonly lines: Map<string, number>
  lineOf(node: Node): number
}

/** How one value of a nested YAML file is read. Undefined: it could not be, and the fault is told. */
export interface Shape<T> {
  /** What stands there when nothing is written; absent when something must be. */
  readonly whenAbsent?: T
  read(node: Node, path: string, reading: Reading): T | undefined
}

function tell(
  reading: Reading,
  path: string,
  code: FaultCode,
  params: Readonly<Record<string, string | number>> = {},
  hint: string | null = null,
): undefined {
  const row = reading.lines.get(path) ?? reading.lines.get(path.slice(0, Math.max(0, path.lastIndexOf('.')))) ?? null
  reading.faults.push(packFault({ file: reading.file, row, column: path }, code, params, hint))
}

function sourceOf(node: Node): string | null {
  if (isScalar(node)) return (node.value === null ? '' : String(node.source ?? node.value)).trim()
  return isSeq(node) && node.items.every(isScalar)
    ? node.items
        .map((item) =>
          String((item as { source?: string; value: unknown }).source ?? (item as { value: unknown }).value),
        )
        .join(';')
    : null
}

/** One value, or a list of plain values, read as a column of a table reads its cell. */
export function value<T>(column: Column<T>): Shape<T> {
  const empty = column.optional ? column.read('') : null
  return {
    ...(empty && 'value' in empty ? { whenAbsent: empty.value } : {}),
    read(node, path, reading) {
      const text = sourceOf(node)
      if (text === null || (text === '' && !column.optional)) return tell(reading, path, 'value.missing')
      const found = column.read(text)
      return 'value' in found ? found.value : tell(reading, path, found.code, found.params, found.suggestion ?? null)
    },
  }
}

/** A list of such values. */
export function many<T>(shape: Shape<T>, least = 0): Shape<readonly T[]> {
  return {
    ...(least === 0 ? { whenAbsent: [] } : {}),
    read(node, path, reading) {
      if (!isSeq(node)) return tell(reading, path, 'value.not_list')
      const items = node.items.map((item, index) => at(item as Node, `${path}.${index}`, shape, reading))
      if (items.length < least) return tell(reading, path, 'value.missing')
      return items.includes(undefined) ? undefined : (items as T[])
    },
  }
}

/** The same where nothing written means `absent`. */
export function absentAs<T, Absent>(shape: Shape<T>, absent: Absent): Shape<T | Absent> {
  return {
    whenAbsent: absent,
    read: (node, path, reading) => (isScalar(node) && node.value === null ? absent : shape.read(node, path, reading)),
  }
}

/** Named values; each name must be known, and stands once. */
export function record<T extends object>(shapes: { readonly [Key in keyof T]-?: Shape<T[Key]> }): Shape<T> {
  const keys = Object.keys(shapes)
  return {
    read(node, path, reading) {
      if (!isMap(node)) return tell(reading, path, 'value.not_record', { keys: keys.join(', ') })
      const nodes = new Map(
        node.items.map((pair) => [
          String((pair.key as { value?: unknown }).value ?? pair.key),
          pair.value as Node | null,
        ]),
      )
      for (const [key, inner] of nodes) {
        if (inner) reading.lines.set(join(path, key), reading.lineOf(inner))
        if (!keys.includes(key)) tell(reading, join(path, key), 'column.unknown', { column: key }, nearestOf(key, keys))
      }
      const found = keys.map(
        (key) =>
          [
            key,
            member(shapes[key as keyof T] as Shape<unknown>, nodes.get(key) ?? null, join(path, key), reading),
          ] as const,
      )
      return found.some(([, inner]) => inner === undefined) ? undefined : (Object.fromEntries(found) as T)
    },
  }
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`)

function member(shape: Shape<unknown>, node: Node | null, path: string, reading: Reading): unknown {
  if (node) return at(node, path, shape, reading)
  return 'whenAbsent' in shape
    ? shape.whenAbsent
    : tell(reading, path, 'column.missing', { column: path, title: path.slice(path.lastIndexOf('.') + 1) })
}

function at<T>(node: Node, path: string, shape: Shape<T>, reading: Reading): T | undefined {
  reading.lines.set(path, reading.lineOf(node))
  return shape.read(node, path, reading)
}

export interface ShapeReading<T> {
  /** Null when anything in the file is wrong. */
  readonly value: T | null
  readonly faults: readonly PackFault[]
  readonly lines: ReadonlyMap<string, number>
}

/** Reads a nested YAML file by its shape, naming every fault with its line. */
export function readShape<T>(shape: Shape<T>, file: string, source: string): ShapeReading<T> {
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter })
  const broken = document.errors[0]
  if (broken)
    return {
      value: null,
      lines: new Map(),
      faults: [
        packFault({ file, row: broken.linePos?.[0].line ?? null }, 'yaml.broken', {
          reason: broken.message.split('\n')[0] ?? '',
        }),
      ],
    }
  const reading: Reading = {
    file,
    faults: [],
    lines: new Map(),
    lineOf: (node) => counter.linePos(node.range?.[0] ?? 0).line,
  }
  const found = document.contents ? shape.read(document.contents as Node, '', reading) : tell(reading, '', 'file.empty')
  return { value: reading.faults.length === 0 ? (found ?? null) : null, faults: reading.faults, lines: reading.lines }
}
