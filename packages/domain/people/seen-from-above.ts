import type { Directory } from '../directory/directory.ts'

/** The units and everything above them: who may read a record about them. */
export function seenFromAbove(unitIds: readonly string[], directory: Directory): readonly string[] {
  return [...new Set(unitIds.flatMap((id) => [id, ...directory.ancestorsOf(id).map((unit) => unit.id)]))]
}
