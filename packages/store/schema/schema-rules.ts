/** A rule that every table of the live schema must keep. */
export interface SchemaRule {
  readonly rule: string
  /** Answers one column `name`: what breaks the rule. May use `our_table` (oid, name, row_security) and `our_role` (oid, name). */
  readonly offenders: string
  /** What may break it all the same, and why. */
  readonly except?: Readonly<Record<string, string>>
  /** Statements that break the rule, and the offender that must then be found: proof that the rule can fail. */
  readonly breach: { readonly sql: string; readonly offender: string }
}

const preamble = `
  WITH our_table AS (
    SELECT oid, relname AS name, relrowsecurity AS row_security FROM pg_class
     WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
  ), our_role AS (SELECT oid, rolname AS name FROM pg_roles WHERE rolname IN ('shaoying_door', 'shaoying_reader'))`

/** The query of a rule, ready to run. */
export function offendersQuery(rule: SchemaRule): string {
  return `${preamble} ${rule.offenders}`
}

/** So that the tables can be distributed by city over many servers (see docs/decisions/0014). */
const distributable: readonly SchemaRule[] = [
  {
    rule: 'every table has a primary key that begins with city_id',
    offenders: `SELECT t.name FROM our_table t WHERE NOT EXISTS (
      SELECT FROM pg_index i JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = i.indkey[0]
       WHERE i.indrelid = t.oid AND i.indisprimary AND a.attname = 'city_id')`,
    // The bookkeeping of migrations has a schema of its own: it belongs to the database, not to a city.
    breach: { sql: 'CREATE TABLE bad (id integer, city_id text, PRIMARY KEY (id, city_id))', offender: 'bad' },
  },
  {
    rule: 'every unique index contains city_id',
    offenders: `SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN our_table t ON t.oid = i.indrelid WHERE i.indisunique
      AND NOT EXISTS (SELECT FROM pg_attribute a WHERE a.attrelid = t.oid AND a.attname = 'city_id' AND a.attnum = ANY (i.indkey))`,
    breach: {
      sql: 'CREATE TABLE bad (city_id text PRIMARY KEY, number text CONSTRAINT bad_number UNIQUE)',
      offender: 'bad_number',
    },
  },
  {
    rule: 'there is no sequence or identity column but the listed',
    offenders: `SELECT relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace`,
    except: { event_position: 'orders the facts of one transaction for followers; gaps are harmless' },
    breach: {
      sql: 'CREATE TABLE bad (city_id text PRIMARY KEY, n integer GENERATED ALWAYS AS IDENTITY)',
      offender: 'bad_n_seq',
    },
  },
  {
    rule: 'there are no triggers',
    offenders: 'SELECT tgname AS name FROM pg_trigger WHERE NOT tgisinternal',
    breach: {
      sql: `CREATE TABLE bad (city_id text PRIMARY KEY);
        CREATE TRIGGER bad_touch BEFORE UPDATE ON bad FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()`,
      offender: 'bad_touch',
    },
  },
]

const together: readonly SchemaRule[] = [
  {
    rule: 'a reference joins rows of one city',
    offenders: `SELECT k.conname AS name FROM pg_constraint k JOIN our_table t ON t.oid = k.conrelid WHERE k.contype = 'f' AND NOT EXISTS (
      SELECT FROM unnest(k.conkey, k.confkey) AS pair (own, other)
        JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.own JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.other
       WHERE a.attname = 'city_id' AND b.attname = 'city_id')`,
    breach: {
      sql: `CREATE TABLE parent (city_id text, id text, PRIMARY KEY (city_id, id));
        CREATE TABLE bad (city_id text, id text, other_city text, PRIMARY KEY (city_id, id), CONSTRAINT bad_parent FOREIGN KEY (other_city, id) REFERENCES parent (city_id, id)); CREATE INDEX ON bad (other_city, id)`,
      offender: 'bad_parent',
    },
  },
  {
    rule: 'nothing is excluded by comparison of rows',
    offenders: `SELECT k.conname AS name FROM pg_constraint k JOIN our_table t ON t.oid = k.conrelid WHERE k.contype = 'x'`,
    breach: {
      sql: 'CREATE TABLE bad (city_id text PRIMARY KEY, at tstzrange, CONSTRAINT bad_at EXCLUDE USING gist (at WITH &&))',
      offender: 'bad_at',
    },
  },
]

const sound: readonly SchemaRule[] = [
  {
    rule: 'every foreign key is the beginning of an index on its own table',
    offenders: `SELECT k.conname AS name FROM pg_constraint k JOIN our_table t ON t.oid = k.conrelid WHERE k.contype = 'f' AND NOT EXISTS (
      SELECT FROM pg_index i WHERE i.indrelid = k.conrelid AND i.indpred IS NULL AND (i.indkey::int2[])[0:cardinality(k.conkey) - 1] @> k.conkey)`,
    breach: {
      sql: `CREATE TABLE parent (city_id text, id text, PRIMARY KEY (city_id, id));
        CREATE TABLE bad (city_id text, id text, parent_id text, PRIMARY KEY (city_id, id), CONSTRAINT bad_parent FOREIGN KEY (city_id, parent_id) REFERENCES parent)`,
      offender: 'bad_parent',
    },
  },
  {
    rule: 'every moment has a zone',
    offenders: `SELECT t.name || '.' || a.attname AS name FROM our_table t JOIN pg_attribute a ON a.attrelid = t.oid
      WHERE a.atttypid IN ('timestamp'::regtype, 'timetz'::regtype)`,
    breach: { sql: 'CREATE TABLE bad (city_id text PRIMARY KEY, at timestamp)', offender: 'bad.at' },
  },
  {
    rule: 'documents and bytes of the large tables, only ever read whole, are not looked at by ANALYZE',
    offenders: `SELECT t.name || '.' || a.attname AS name FROM our_table t JOIN pg_attribute a ON a.attrelid = t.oid
      WHERE (t.name IN ('order_state', 'order_words', 'vault_record', 'request_key', 'counted_order', 'look_alike') OR t.oid IN (SELECT relid FROM pg_partition_tree('event')))
        AND a.attnum > 0 AND NOT a.attisdropped AND a.atttypid IN ('jsonb'::regtype, 'bytea'::regtype) AND coalesce(a.attstattarget, -1) <> 0`,
    breach: { sql: 'ALTER TABLE order_state ALTER COLUMN state SET STATISTICS -1', offender: 'order_state.state' },
  },
]

const guarded: readonly SchemaRule[] = [
  {
    rule: 'no role of the application can change or remove a fact of the trace',
    offenders: `SELECT r.name || ' ' || lower(p.privilege) || ' ' || t.name AS name
      FROM our_role r, unnest('{UPDATE,DELETE,TRUNCATE,TRIGGER}'::text[]) AS p(privilege), our_table t
      WHERE t.oid IN (SELECT relid FROM pg_partition_tree('event'))
        AND (has_table_privilege(r.oid, t.oid, p.privilege) OR p.privilege = 'UPDATE' AND has_any_column_privilege(r.oid, t.oid, 'UPDATE'))`,
    breach: { sql: 'GRANT UPDATE (payload) ON event TO shaoying_door', offender: 'shaoying_door update event' },
  },
  {
    rule: 'the roles of the application own nothing and can make nothing',
    offenders: `SELECT r.name FROM our_role r WHERE EXISTS (SELECT FROM pg_class c WHERE c.relowner = r.oid) OR has_schema_privilege(r.oid, 'public', 'CREATE')`,
    breach: { sql: 'GRANT CREATE ON SCHEMA public TO shaoying_reader', offender: 'shaoying_reader' },
  },
  {
    rule: 'the reader reads no table without row security',
    offenders: `SELECT t.name FROM our_table t WHERE NOT t.row_security AND has_table_privilege('shaoying_reader', t.oid, 'SELECT')`,
    except: { pack_version: 'the rules of a city are public' },
    breach: {
      sql: 'CREATE TABLE bad (city_id text PRIMARY KEY); GRANT SELECT ON bad TO shaoying_reader',
      offender: 'bad',
    },
  },
  {
    rule: 'the reader writes nothing',
    offenders: `SELECT t.name FROM our_table t WHERE has_table_privilege('shaoying_reader', t.oid, 'INSERT, UPDATE, DELETE, TRUNCATE')`,
    breach: {
      sql: 'CREATE TABLE bad (city_id text PRIMARY KEY); GRANT DELETE ON bad TO shaoying_reader',
      offender: 'bad',
    },
  },
  {
    rule: 'a function with its owner’s rights fixes where it looks names up, and is not for everybody',
    offenders: `SELECT proname AS name FROM pg_proc WHERE pronamespace = 'public'::regnamespace AND prosecdef
      AND (NOT coalesce(array_to_string(proconfig, ',') LIKE '%search_path=%', false) OR has_function_privilege('public', oid, 'EXECUTE'))`,
    breach: {
      sql: `CREATE FUNCTION bad() RETURNS integer LANGUAGE sql SECURITY DEFINER SET search_path = public RETURN 1`,
      offender: 'bad',
    },
  },
]

export const schemaRules: readonly SchemaRule[] = [...distributable, ...together, ...sound, ...guarded]
