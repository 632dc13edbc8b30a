import type pg from 'pg'

const header = `-- What the migrations make, in one place and sorted, for reading and for review.
-- Written by "npm run schema:snapshot -w @shaoying/store"; a test compares it with the migrated database.`

/** Months are added while the system runs; their shape is their parent's. */
const tables = `
  SELECT c.oid, c.relname AS name, c.relrowsecurity AS secured, obj_description(c.oid, 'pg_class') AS comment,
         pg_get_partkeydef(c.oid) AS partitioned, array_to_string(c.reloptions, ', ') AS options
    FROM pg_class c WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND NOT c.relispartition
   ORDER BY c.relname`

const columns = `
  SELECT a.attrelid AS oid, format('  %I %s', a.attname, format_type(a.atttypid, a.atttypmod))
         || CASE a.attgenerated WHEN 's' THEN format(' generated always as (%s) stored', pg_get_expr(d.adbin, d.adrelid)) ELSE '' END
         || CASE WHEN d.adbin IS NOT NULL AND a.attgenerated = '' THEN ' default ' || pg_get_expr(d.adbin, d.adrelid) ELSE '' END
         || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS line
    FROM pg_attribute a LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
   WHERE a.attnum > 0 AND NOT a.attisdropped ORDER BY a.attrelid, a.attnum`

const constraints = `
  SELECT conrelid AS oid, format('  constraint %I %s', conname, pg_get_constraintdef(oid)) AS line
    FROM pg_constraint WHERE contype <> 'n' AND conrelid <> 0
   ORDER BY conrelid, array_position('{p,u,f,c,x}'::"char"[], contype), conname`

const indexes = `
  SELECT i.indrelid AS oid, pg_get_indexdef(i.indexrelid) || ';' AS line
    FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid
   WHERE NOT EXISTS (SELECT FROM pg_constraint k WHERE k.conindid = i.indexrelid AND k.contype IN ('p', 'u', 'x')) ORDER BY c.relname`

const policies = `
  SELECT polrelid AS oid, format('create policy %I on %s%s for %s to %s', polname, polrelid::regclass, CASE WHEN polpermissive THEN '' ELSE ' as restrictive' END,
           CASE polcmd WHEN 'r' THEN 'select' WHEN 'a' THEN 'insert' WHEN 'w' THEN 'update' WHEN 'd' THEN 'delete' ELSE 'all' END,
           (SELECT string_agg(CASE r WHEN 0 THEN 'public' ELSE r::regrole::text END, ', ' ORDER BY r::regrole::text) FROM unnest(polroles) AS r))
         || coalesce(E'\\n  using ' || pg_get_expr(polqual, polrelid), '') || coalesce(E'\\n  with check ' || pg_get_expr(polwithcheck, polrelid), '') || ';' AS line
    FROM pg_policy ORDER BY polname`

/** Owners' own rights go without saying, and the owner's name differs from place to place. */
const grants = (object: 'pg_class' | 'pg_proc', acl: string, owner: string, kind: string): string => `
  SELECT o.oid, format('grant %s on ${kind}%s to %s;', string_agg(lower(g.privilege_type), ', ' ORDER BY g.privilege_type), o.oid::reg${kind === 'function ' ? 'procedure' : 'class'},
           CASE g.grantee WHEN 0 THEN 'public' ELSE g.grantee::regrole::text END) AS line
    FROM ${object} o, aclexplode(o.${acl}) g WHERE g.grantee <> o.${owner} GROUP BY o.oid, g.grantee ORDER BY line`

const sequences = `
  SELECT oid, relname AS name FROM pg_class WHERE relkind = 'S' AND relnamespace = 'public'::regnamespace ORDER BY relname`

const functions = `
  SELECT p.oid, pg_get_functiondef(p.oid) AS line FROM pg_proc p
   WHERE p.pronamespace = 'public'::regnamespace AND p.prokind IN ('f', 'p')
     AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e') ORDER BY p.proname, p.oid::regprocedure::text`

interface Line {
  readonly oid: number
  readonly line: string
}
interface Table {
  readonly oid: number
  readonly name: string
  readonly secured: boolean
  readonly comment: string | null
  readonly partitioned: string | null
  readonly options: string | null
}

/** The text of `schema.snapshot.sql` for the database behind `client`: equal schemas give equal texts. */
export async function describeSchema(client: pg.ClientBase): Promise<string> {
  const linesOf = async (sql: string): Promise<(oid: number) => string[]> => {
    const { rows } = await client.query<Line>(sql)
    return (oid) => rows.filter((row) => row.oid === oid).map((row) => row.line)
  }
  const parts = {
    columns: await linesOf(columns),
    constraints: await linesOf(constraints),
    after: [
      await linesOf(indexes),
      await linesOf(policies),
      await linesOf(grants('pg_class', 'relacl', 'relowner', '')),
    ],
  }
  const found = await client.query<Table>(tables)
  const sequenceGrants = await linesOf(grants('pg_class', 'relacl', 'relowner', 'sequence '))
  const functionGrants = await linesOf(grants('pg_proc', 'proacl', 'proowner', 'function '))
  const madeSequences = await client.query<{ oid: number; name: string }>(sequences)
  const madeFunctions = await client.query<Line>(functions)
  const blocks = [
    header,
    ...madeSequences.rows.map(({ oid, name }) => [`create sequence ${name};`, ...sequenceGrants(oid)].join('\n')),
    ...madeFunctions.rows.map(({ oid, line }) => [`${line.trim()};`, ...functionGrants(oid)].join('\n')),
    ...found.rows.map((table) => describeTable(table, parts)),
  ]
  return `${blocks.join('\n\n')}\n`
}

type LinesOf = (oid: number) => string[]

function describeTable(
  table: Table,
  parts: { columns: LinesOf; constraints: LinesOf; after: readonly LinesOf[] },
): string {
  const { oid, name } = table
  const end = `)${table.options ? ` with (${table.options})` : ''}${table.partitioned ? ` partition by ${table.partitioned.toLowerCase()}` : ''};`
  return [
    ...(table.comment ? [`-- ${table.comment}`] : []),
    `create table ${name} (`,
    [...parts.columns(oid), ...parts.constraints(oid)].join(',\n'),
    end,
    ...(table.secured ? [`alter table ${name} enable row level security;`] : []),
    ...parts.after.flatMap((lines) => lines(oid)),
  ].join('\n')
}
