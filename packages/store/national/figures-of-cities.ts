import { run, type Database } from '../statement.ts'
import { sumFiguresOfCities, type SumFiguresOfCitiesParams } from './sum-figures-of-cities.sql.ts'

export interface CityFigureRow {
  readonly cityId: string
  /** By which counting rules they were made; null when never said. */
  readonly mark: string | null
  readonly counts: readonly number[]
  readonly leftOut: readonly number[]
}

/** Sums of a time, one row a city. For a login that owns the tables: readers see one city only. */
export async function figuresOfCities(db: Database, of: SumFiguresOfCitiesParams): Promise<readonly CityFigureRow[]> {
  const rows = await run(db, sumFiguresOfCities, of)
  return rows.map(({ city_id: cityId, mark, counts, leftOut }) => ({
    cityId,
    mark,
    counts: JSON.parse(counts) as number[],
    leftOut: JSON.parse(leftOut) as number[],
  }))
}
