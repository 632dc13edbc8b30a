// Generated from list-notifications.sql by "npm run sql -w @shaoying/store". Change that file, not this one.
import type { Statement } from '../statement.ts'

export interface ListNotificationsParams {
  readonly personId: string
  readonly cityId: string
  readonly since: string
  readonly unitIds: readonly string[]
  readonly roles: readonly string[]
  readonly unreadOnly: boolean
  readonly beforeAt: string
  readonly beforeId: string
  readonly limit: number
}

export interface ListNotificationsRow {
  readonly message_id: string
  readonly template: string
  readonly params: unknown
  readonly order_id: string | null
  readonly unit_id: string | null
  readonly created_at: string
  readonly read_at: string | null
}

export const listNotifications: Statement<ListNotificationsParams, ListNotificationsRow> = {
  name: 'listNotifications_863cea0b',
  text: `-- What was posted to a person or to units they serve in, in a role they hold there; newest first.

select m.message_id as "message_id", m.template as "template", m.params, m.order_id, m.unit_id, m.created_at as "created_at", r.read_at
from message m
left join message_read r on r.city_id = m.city_id and r.message_id = m.message_id and r.person_id = $1
where m.city_id = $2 and m.situation = 'posted' and m.created_at > $3::timestamptz
  and (m.person_id = $1 or (
    m.unit_id = any ($4::text[]) and (m.roles is null or exists (
      select from unnest($4::text[], $5::text[]) as held (unit_id, role) where held.unit_id = m.unit_id and held.role = any (m.roles)))))
  and (not $6::boolean or r.read_at is null)
  and (m.created_at, m.message_id) < ($7::timestamptz, $8::uuid)
order by m.created_at desc, m.message_id desc
limit $9::integer`,
  order: ['personId', 'cityId', 'since', 'unitIds', 'roles', 'unreadOnly', 'beforeAt', 'beforeId', 'limit'],
}
