import type pg from 'pg'

type PlanNode = Readonly<Record<string, unknown>> & {
  readonly 'Node Type': string
  readonly Plans?: readonly PlanNode[]
}

/**
 * What would go to every machine, or break, on a database that is cut by city: tables that PostgreSQL's own plan of the
 * statement reads without a condition that their city equals a given one or that of another table, and rows written without
 * their city. Empty: nothing. The planner draws the conclusions (a city given for one table of a join is given for all).
 */
export async function faultsOfSql(
  client: pg.ClientBase,
  text: string,
  tables: ReadonlySet<string>,
): Promise<readonly string[]> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(
    `EXPLAIN (GENERIC_PLAN, VERBOSE, COSTS OFF, FORMAT JSON) ${text}`,
  )
  const faults = new Set<string>(insertsWithoutCity(text, tables))
  walk(rows[0]!['QUERY PLAN'][0].Plan, [], tables, faults)
  return [...faults]
}

const own = ['Index Cond', 'Recheck Cond', 'Filter', 'One-Time Filter', 'TID Cond'] as const
const joining = ['Hash Cond', 'Merge Cond', 'Join Filter'] as const

function walk(node: PlanNode, above: readonly string[], tables: ReadonlySet<string>, faults: Set<string>): void {
  const relation = node['Relation Name'] as string | undefined
  const conditions = own.flatMap((name) => partsOf(node[name]))
  if (relation !== undefined && node['Node Type'] !== 'ModifyTable') {
    // Partitions carry their parent's name and a month, or "default".
    const table = tables.has(relation) ? relation : relation.replace(/_(\d{6}|default)$/, '')
    const alias = node['Alias'] as string
    const names = [alias, alias.replace(/_\d+$/, '')]
    const isGiven =
      conditions.some((part) => citiesOf(part) > 0 && isEquality(part)) ||
      above.some((part) => isEquality(part) && names.some((name) => part.includes(`${name}.city_id`)))
    // A bitmap's conditions stand in the scan above it and in the index scan below.
    const isBelow = (node.Plans ?? []).some(
      (child) =>
        child['Node Type'].startsWith('Bitmap') &&
        partsOf(child['Index Cond']).some((part) => citiesOf(part) > 0 && isEquality(part)),
    )
    if (tables.has(table) && !isGiven && !isBelow) faults.add(`${table} is read without its city`)
  }
  const passed = [...above, ...joining.flatMap((name) => partsOf(node[name]))]
  for (const child of node.Plans ?? []) walk(child, passed, tables, faults)
}

const citiesOf = (part: string): number => [...part.matchAll(/\b(?:city_id|"cityId")/g)].length

/** One comparison for equality, and not one of several that may hold. */
function isEquality(part: string): boolean {
  return / = /.test(part) && !/ OR | = ANY | <> /.test(part)
}

/** The parts of a condition that all must hold. */
function partsOf(condition: unknown): readonly string[] {
  if (typeof condition !== 'string') return []
  const inner = isWrapped(condition) ? condition.slice(1, -1) : condition
  const parts: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < inner.length; at += 1) {
    if (inner[at] === '(') depth += 1
    else if (inner[at] === ')') depth -= 1
    else if (depth === 0 && inner.startsWith(' AND ', at)) {
      parts.push(inner.slice(from, at))
      from = at + ' AND '.length
    }
  }
  parts.push(inner.slice(from))
  return parts
}

/** True when the first bracket closes with the last. */
function isWrapped(text: string): boolean {
  let depth = 0
  for (let at = 0; at < text.length; at += 1) {
    depth += text[at] === '(' ? 1 : text[at] === ')' ? -1 : 0
    if (depth === 0) return at === text.length - 1 && text.startsWith('(')
  }
  return false
}

/** The plan does not name the columns that are written; a conflict across cities cannot be asked, for no unique index lacks the city. */
function insertsWithoutCity(text: string, tables: ReadonlySet<string>): readonly string[] {
  return [...text.matchAll(/insert\s+into\s+(\w+)(?:\s+as\s+\w+)?\s*\(([^)]*)\)/gi)]
    .filter(([, table, columns]) => tables.has(table!) && !/\bcity_id\b/.test(columns!))
    .map(([, table]) => `${table} is written without its city`)
}
