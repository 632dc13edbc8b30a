import {
  addFigures,
  countOf,
  figureCountNames,
  type FigureBasis,
  type FigureCounts,
  type FigureGrain,
} from '@shaoying/domain'
import { figuresOfCities, withConnection } from '@shaoying/store'

export interface NationalQuestion {
  readonly basis: FigureBasis
  readonly grain: FigureGrain
  readonly firstOn: string
  readonly lastOn: string
}

/** Counts by name, without what was left out of assessment. */
export type NamedFigures = Readonly<Record<string, number>>

export interface NationalFigures {
  readonly cities: readonly { readonly cityId: string; readonly counts: NamedFigures }[]
  /** Null when cities were counted by different rules: their numbers do not mean the same. */
  readonly total: NamedFigures | null
}

/** The running figures of all cities of a database, each by itself and added up. `databaseUrl` is the owner's. */
export async function nationalFigures(databaseUrl: string, question: NationalQuestion): Promise<NationalFigures> {
  const rows = await withConnection(databaseUrl, 'national', (client) => figuresOfCities(client, question))
  const sums = rows.map(({ cityId, mark, counts, leftOut }) => ({ cityId, mark, figures: { all: counts, leftOut } }))
  const isComparable = new Set(sums.map(({ mark }) => mark)).size <= 1
  const [first, ...others] = sums
  return {
    cities: sums.map(({ cityId, figures }) => ({ cityId, counts: named(figures) })),
    total:
      first && isComparable
        ? named(others.reduce((sum, { figures }) => addFigures(sum, figures), first.figures))
        : null,
  }
}

function named(figures: FigureCounts): NamedFigures {
  return Object.fromEntries(figureCountNames.map((name) => [name, countOf(figures, name)]))
}
