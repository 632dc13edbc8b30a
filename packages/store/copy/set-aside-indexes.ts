import type pg from 'pg'

/** Where definitions wait while their indexes are gone; it is there only in between. */
const shelf = 'index_set_aside'

/**
 * Takes away every index of these tables that enforces nothing, so that rows come in without touching them, and keeps
 * their definitions in the database: a load that is broken off loses none, and `bringBackIndexes` builds each at once,
 * which costs a fraction. Needs the owner's rights. Answers how many were taken away now.
 */
export async function setIndexesAside(client: pg.ClientBase, tables: readonly string[]): Promise<number> {
  await client.query(`create table if not exists ${shelf} (name text primary key, definition text not null)`)
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select i.indexrelid::regclass::text as name, replace(pg_get_indexdef(i.indexrelid), ' ON ONLY ', ' ON ') as definition
     from pg_index i join pg_class c on c.oid = i.indexrelid
     where i.indrelid = any ($1::text[]::regclass[]::oid[]) and not i.indisunique and not c.relispartition`,
    [tables],
  )
  for (const { name, definition } of rows) {
    await client.query('begin')
    await client.query(`insert into ${shelf} values ($1, $2) on conflict (name) do nothing`, [name, definition])
    await client.query(`drop index ${name}`)
    await client.query('commit')
  }
  await eachLeaf(client, tables, 'set (autovacuum_enabled = off)')
  return rows.length
}

/** A table that is being filled is swept and looked at once, when it is full, and not every fifteen seconds. */
async function eachLeaf(client: pg.ClientBase, tables: readonly string[], change: string): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select distinct coalesce(leaf.relid, one::regclass)::text as name from unnest($1::text[]) as one left join lateral pg_partition_tree(one::regclass) as leaf on true where leaf.isleaf is not false`,
    [tables],
  )
  for (const { name } of rows) await client.query(`alter table ${name} ${change}`)
}

/** Builds every index that was set aside, one after another, and removes the shelf. Answers how many. */
export async function bringBackIndexes(
  client: pg.ClientBase,
  onIndex: (name: string) => void = () => undefined,
): Promise<number> {
  const {
    rows: [there],
  } = await client.query<{ found: boolean }>(`select to_regclass('${shelf}') is not null as found`)
  if (!there!.found) return 0
  await client.query(`set maintenance_work_mem = '1GB'`)
  const { rows } = await client.query<{ name: string; definition: string }>(
    `select name, definition from ${shelf} order by name`,
  )
  for (const { name, definition } of rows) {
    onIndex(name)
    await client.query('begin')
    await client.query(definition)
    await client.query(`delete from ${shelf} where name = $1`, [name])
    await client.query('commit')
  }
  const { rows: unswept } = await client.query<{ name: string }>(
    `select oid::regclass::text as name from pg_class where 'autovacuum_enabled=off' = any (reloptions)`,
  )
  for (const { name: table } of unswept) await client.query(`alter table ${table} reset (autovacuum_enabled)`)
  await client.query(`drop table ${shelf}`)
  return rows.length
}
