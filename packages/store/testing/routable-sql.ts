import { parseSync } from 'libpg-query'

type Node = Readonly<Record<string, unknown>>

/** What would break, or go to every machine, on a database that is cut by city. Empty: nothing. */
export function faultsOfSql(text: string, isTable: (name: string) => boolean): readonly string[] {
  const faults: string[] = []
  const { stmts } = parseSync(text) as { readonly stmts: readonly { readonly stmt: Node }[] }
  for (const { stmt } of stmts) new Walk(isTable, faults).statement(stmt, new Set(), new Set())
  return faults
}

/** Stands for every city that is known before the statement reads a table: a parameter, rows that were given, what is around it. */
const known = 'known'

/** One level of a statement: its tables by alias, and which of their cities are said to be equal. */
class Level {
  readonly tables = new Map<string, string>()
  readonly others = new Set<string>()
  readonly #parents = new Map<string, string>()

  equal(one: string, other: string): void {
    this.#parents.set(this.#root(one), this.#root(other))
  }

  isKnown(alias: string): boolean {
    return this.#root(alias) === this.#root(known)
  }

  #root(name: string): string {
    let root = name
    while (this.#parents.has(root) && this.#parents.get(root) !== root) root = this.#parents.get(root)!
    return root
  }
}

class Walk {
  readonly #isTable: (name: string) => boolean
  readonly #faults: string[]

  constructor(isTable: (name: string) => boolean, faults: string[]) {
    this.#isTable = isTable
    this.#faults = faults
  }

  /** `ctes` and `outer` are the names of WITH queries and of tables around it. */
  statement(node: Node, ctes: ReadonlySet<string>, outer: ReadonlySet<string>): void {
    const [[kind, body]] = Object.entries(node) as [[string, Node]]
    if (!['SelectStmt', 'InsertStmt', 'UpdateStmt', 'DeleteStmt'].includes(kind)) return
    const inside = this.#withQueries(body, ctes, outer)
    if (body['larg']) for (const arm of ['larg', 'rarg'] as const) this.statement({ SelectStmt: body[arm] as Node }, inside, outer)
    const level = new Level()
    const conditions: Node[] = []
    const target = body['relation'] as Node | undefined
    if (target && kind !== 'InsertStmt') this.#relation({ RangeVar: target }, level, inside, conditions)
    for (const item of [...list(body['fromClause']), ...list(body['usingClause'])]) this.#relation(item, level, inside, conditions)
    if (body['whereClause']) conditions.push(body['whereClause'] as Node)
    for (const condition of conditions) this.#equalities(condition, level, outer)
    for (const [alias, name] of level.tables) if (!level.isKnown(alias)) this.#faults.push(`${name}${alias === name ? '' : ` (${alias})`} is read without its city`)
    if (kind === 'InsertStmt') this.#insert(body)
    const around = new Set([...outer, ...level.tables.keys(), ...level.others])
    this.#subqueries({ ...body, withClause: undefined, larg: undefined, rarg: undefined }, inside, around)
  }

  #withQueries(body: Node, ctes: ReadonlySet<string>, outer: ReadonlySet<string>): ReadonlySet<string> {
    const inside = new Set(ctes)
    for (const item of list((body['withClause'] as Node | undefined)?.['ctes'])) {
      const { ctename, ctequery } = item['CommonTableExpr'] as { readonly ctename: string, readonly ctequery: Node }
      this.statement(ctequery, inside, outer)
      inside.add(ctename)
    }
    return inside
  }

  #relation(item: Node, level: Level, ctes: ReadonlySet<string>, conditions: Node[]): void {
    const [[kind, body]] = Object.entries(item) as [[string, Node]]
    const alias = (body['alias'] as { readonly aliasname: string } | undefined)?.aliasname
    if (kind === 'JoinExpr') {
      this.#relation(body['larg'] as Node, level, ctes, conditions)
      this.#relation(body['rarg'] as Node, level, ctes, conditions)
      if (body['quals']) conditions.push(body['quals'] as Node)
      if (list(body['usingClause']).some((name) => (name['String'] as Node)['sval'] === 'city_id')) for (const name of [...level.tables.keys(), ...level.others]) level.equal(name, [...level.tables.keys(), ...level.others][0]!)
    } else if (kind === 'RangeVar') {
      const name = body['relname'] as string
      if (ctes.has(name) || !this.#isTable(name)) level.others.add(alias ?? name)
      else level.tables.set(alias ?? name, name)
    } else if (alias !== undefined) level.others.add(alias)
  }

  /** Only what must hold: equalities joined by AND. */
  #equalities(condition: Node, level: Level, outer: ReadonlySet<string>): void {
    const both = condition['BoolExpr'] as { readonly boolop: string, readonly args: readonly Node[] } | undefined
    if (both?.boolop === 'AND_EXPR') for (const part of both.args) this.#equalities(part, level, outer)
    const comparison = condition['A_Expr'] as { readonly kind: string, readonly name: readonly Node[], readonly lexpr: Node, readonly rexpr: Node } | undefined
    if (comparison?.kind !== 'AEXPR_OP' || (comparison.name[0]!['String'] as Node)['sval'] !== '=') return
    const [left, right] = [this.#cityOf(comparison.lexpr, level, outer), this.#cityOf(comparison.rexpr, level, outer)]
    if (left !== null && right !== null) level.equal(left, right)
  }

  /** Whose city an expression is: an alias of this level, `known`, or nobody's. */
  #cityOf(expression: Node, level: Level, outer: ReadonlySet<string>): string | null {
    if (expression['ParamRef'] || expression['FuncCall']) return known
    if (expression['TypeCast']) return this.#cityOf((expression['TypeCast'] as Node)['arg'] as Node, level, outer)
    if (expression['SubLink']) return known
    const names = list((expression['ColumnRef'] as Node | undefined)?.['fields']).map((field) => (field['String'] as { readonly sval: string } | undefined)?.sval ?? '')
    const column = names.at(-1)
    if (column !== 'city_id' && column !== 'cityId') return null
    const alias = names.length > 1 ? names[0]! : level.tables.size === 1 ? [...level.tables.keys()][0]! : ''
    if (level.tables.has(alias)) return alias
    return level.others.has(alias) || outer.has(alias) || names.length === 1 ? known : null
  }

  #insert(body: Node): void {
    const name = (body['relation'] as Node)['relname'] as string
    if (!this.#isTable(name)) return
    if (!list(body['cols']).some((column) => (column['ResTarget'] as Node)['name'] === 'city_id')) this.#faults.push(`${name} is written without its city`)
    const conflict = (body['onConflictClause'] as Node | undefined)?.['infer'] as Node | undefined
    const columns = list(conflict?.['indexElems']).map((element) => (element['IndexElem'] as Node)['name'])
    if (columns.length > 0 && !columns.includes('city_id')) this.#faults.push(`${name}: its conflict is asked across cities`)
  }

  /** Queries anywhere inside: in lists, in conditions, in FROM. */
  #subqueries(node: unknown, ctes: ReadonlySet<string>, outer: ReadonlySet<string>): void {
    if (Array.isArray(node)) return node.forEach((part) => this.#subqueries(part, ctes, outer))
    if (typeof node !== 'object' || node === null) return
    for (const [key, value] of Object.entries(node as Node)) {
      if (key === 'SelectStmt') this.statement({ SelectStmt: value }, ctes, outer)
      else this.#subqueries(value, ctes, outer)
    }
  }
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? (value as Node[]) : []
}
