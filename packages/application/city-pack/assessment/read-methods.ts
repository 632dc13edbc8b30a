import { civilDateOfDay, dayNumberOf, methodFaults, windowSeams, type AssessmentMethod } from '@shaoying/domain'
import { decodeText } from '../decode-text.ts'
import type { FaultCode } from '../fault-texts.ts'
import { nearestOf } from '../nearest.ts'
import type { PackFiles } from '../pack-files.ts'
import { packFault, type PackFault } from '../pack-fault.ts'
import { readShape } from '../yaml-shape.ts'
import { methodFile } from './method-file.ts'

/** The methods of a pack, in the order of their days. */
export interface MethodsReading {
  readonly methods: readonly AssessmentMethod[]
  readonly faults: readonly PackFault[]
}

export function isMethodFile(path: string): boolean {
  return /^assessment\/[^/]+\.ya?ml$/i.test(path)
}

/** Reads and type-checks every assessment method: formulas, names, weights. */
export function readMethods(files: PackFiles): MethodsReading {
  const read = [...files].filter(([path]) => isMethodFile(path)).map(([path, bytes]) => readMethod(path, bytes))
  const methods = read.flatMap(({ method }) => (method ? [method] : []))
  const days = methods.map(({ effectiveOn }) => effectiveOn)
  const sameDay = read.filter(
    ({ method }) => method && days.indexOf(method.effectiveOn) !== days.lastIndexOf(method.effectiveOn),
  )
  return {
    methods: methods.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)),
    faults: [
      ...read.flatMap(({ faults }) => faults),
      ...(sameDay.length > 0 ? [] : seamFaults(read, methods)),
      ...sameDay
        .slice(1)
        .map(({ path, method }) =>
          packFault({ file: path, column: 'effectiveOn' }, 'method.same_day', { on: method!.effectiveOn }),
        ),
    ],
  }
}

/** Where a method moves the first day of windows, its first window must begin where the last of the other ends. */
function seamFaults(read: readonly ReadMethod[], methods: readonly AssessmentMethod[]): readonly PackFault[] {
  return windowSeams(methods).map(({ before, after, wantedOn, fromOn }) => {
    const { path, lines } = read.find(({ method }) => method === after)!
    const code = fromOn > wantedOn ? 'method.windows_gap' : 'method.windows_overlap'
    const [firstOn, lastOn] = fromOn > wantedOn ? [wantedOn, dayBefore(fromOn)] : [fromOn, dayBefore(wantedOn)]
    return packFault(
      { file: path, row: lines.get('window.startsOnDay') ?? null, column: 'window.startsOnDay' },
      code,
      { before: before.id, firstOn, lastOn },
      `firstFromOn: ${wantedOn}`,
    )
  })
}

const dayBefore = (on: string): string => civilDateOfDay(dayNumberOf(on) - 1)

interface ReadMethod {
  readonly path: string
  readonly method: AssessmentMethod | null
  readonly faults: readonly PackFault[]
  /** Line of each value by its path. */
  readonly lines: ReadonlyMap<string, number>
}

function readMethod(path: string, bytes: Uint8Array): ReadMethod {
  const { text, fault } = decodeText(bytes)
  const { value, faults, lines } = readShape(methodFile, path, text)
  const read = fault ? [packFault({ file: path }, fault), ...faults] : faults
  if (value === null) return { path, method: null, faults: read, lines }
  const wrong = methodFaults(value).map(({ path: at, code, params, known }) => {
    const hint = params['value'] ?? params['found']
    return packFault(
      { file: path, row: lines.get(at) ?? null, column: at },
      code as FaultCode,
      params,
      known.length > 0 ? nearestOf(String(hint), known) : null,
    )
  })
  return { path, method: wrong.length === 0 ? value : null, faults: [...read, ...wrong], lines }
}
