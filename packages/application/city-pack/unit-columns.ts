import type { Unit } from '@shaoying/domain'
import { units } from './tables/unit-tables.ts'

/** Columns of `units.csv`, in the order of a well-kept file. */
export const unitColumns = Object.keys(units.columns) as readonly (keyof Unit)[]
