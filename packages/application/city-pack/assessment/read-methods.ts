import { methodFaults, type AssessmentMethod } from '@shaoying/domain'
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
  const sameDay = read.filter(({ method }) => method && days.indexOf(method.effectiveOn) !== days.lastIndexOf(method.effectiveOn))
  return {
    methods: methods.toSorted((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1)),
    faults: [...read.flatMap(({ faults }) => faults), ...sameDay.slice(1).map(({ path, method }) => packFault({ file: path, column: 'effectiveOn' }, 'method.same_day', { on: method!.effectiveOn }))],
  }
}

function readMethod(path: string, bytes: Uint8Array): { readonly path: string, readonly method: AssessmentMethod | null, readonly faults: readonly PackFault[] } {
  const { text, fault } = decodeText(bytes)
  const { value, faults, lines } = readShape(methodFile, path, text)
  const read = fault ? [packFault({ file: path }, fault), ...faults] : faults
  if (value === null) return { path, method: null, faults: read }
  const wrong = methodFaults(value).map(({ path: at, code, params, known }) => {
    const hint = params['value'] ?? params['found']
    return packFault({ file: path, row: lines.get(at) ?? null, column: at }, code as FaultCode, params, known.length > 0 ? nearestOf(String(hint), known) : null)
  })
  return { path, method: wrong.length === 0 ? value : null, faults: [...read, ...wrong] }
}
