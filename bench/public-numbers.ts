import pg from 'pg'

/** What became of the public numbers of a load. */
export interface NumberResult {
  readonly orders: number
  /** Numbers that stand on more than one order. */
  readonly twice: number
  /** Numbers that no order has, of all blocks taken. */
  readonly unused: number
  /** Of these, those at the end of the last block that a server took: it has not come to them yet. */
  readonly explained: number
}

/** Looks at every order of the bench's city, whose numbers end in `{date}{number:5}`, and at the blocks that servers took. */
export async function checkPublicNumbers(databaseUrl: string): Promise<NumberResult> {
  const client = new pg.Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const {
      rows: [row],
    } = await client.query<NumberResult>(`
      with used as (
        select substring(order_number from '\\d{8}')::date as day_on, substring(order_number from '\\d{8}(\\d+)$')::integer as number from order_state
      ),
      block as (
        select b.*, coalesce((select max(u.number) from used u where u.day_on = b.day_on and u.number between b.first_number and b.last_number), b.first_number - 1) as reached,
          first_number = max(first_number) over (partition by city_id, day_on, taken_by) as is_last
        from number_block b
      )
      select
        (select count(*)::integer from used) as orders,
        (select (count(*) - count(distinct (day_on, number)))::integer from used) as twice,
        (select sum(last_number - first_number + 1)::integer from block) - (select count(distinct (day_on, number))::integer from used) as unused,
        (select coalesce(sum(last_number - reached) filter (where is_last), 0)::integer from block) as explained`)
    return row!
  } finally {
    await client.end()
  }
}
