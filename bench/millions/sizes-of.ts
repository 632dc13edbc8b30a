import type pg from 'pg'

export interface TableSize {
  readonly table: string
  readonly rows: number
  readonly bytesPerOrder: number
  readonly ofThemIndexes: number
}

/** What each table takes of the disk for one order, months together. */
export async function sizesOf(client: pg.Client): Promise<readonly TableSize[]> {
  const { rows } = await client.query<TableSize>(`
    with part as (
      select coalesce(regexp_replace(s.relname, '_(\\d{6}|default)$', ''), s.relname) as "table", s.n_live_tup as live, pg_total_relation_size(s.relid) as total, pg_indexes_size(s.relid) as indexes
      from pg_stat_user_tables s
    ), orders as (select greatest(count(*), 1) as n from order_state)
    select p."table", sum(p.live)::float8 as rows, round(sum(p.total) / max(o.n))::float8 as "bytesPerOrder", round(sum(p.indexes) / max(o.n))::float8 as "ofThemIndexes"
    from part p, orders o group by 1 having sum(p.total) / max(o.n) >= 1 order by 3 desc`)
  return rows
}
