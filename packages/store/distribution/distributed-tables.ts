/**
 * Every table and how it lies on a cluster of many machines. All are cut by city and lie together: what belongs to one
 * city is on one machine, and each of its transactions stays there. Nothing is copied to all machines: a city's rules
 * are its own. Partitions follow their parents. A test holds this list against the live schema.
 *
 * The first one sets how many pieces there are; the others are laid beside it.
 */
export const distributedTables = [
  'order_state', 'event', 'order_tie', 'order_words', 'vault_record', 'request_key', 'record_state', 'follower', 'trace_seal', 'archived_month', 'number_block', 'pack_version',
  'account', 'session', 'sign_in', 'petitioner_sign_out', 'quarantine', 'order_presence', 'call_number', 'guest_contact',
  'attachment', 'upload', 'site_picture', 'order_history',
  'search_document', 'article_use', 'look', 'look_alike',
  'message', 'message_read', 'outbox',
  'counted_order', 'figure_sum', 'figure_mark', 'figure_recount', 'figure_sum_next', 'whistle_fact', 'whistle_leg_fact',
  'assessment_alarm', 'assessment_input', 'assessment_reckoning', 'assessment_result',
  'hot_issue', 'hot_issue_order', 'triage_model_file', 'triage_sample', 'unit_experience',
] as const
