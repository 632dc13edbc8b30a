import { existsSync } from 'node:fs'
import { inCheckout } from '../checkout.mjs'
import { readSource } from './source-files.mjs'

const ROWS = 192
const STATES = ['done', 'partly', 'open']

/** @typedef {{ line: number, id: string, state: string, place: string, tests: string }} CoverageRow */

/**
 * docs/coverage.md claims nothing that is not there: every requirement row once, and a row that is done names a place
 * that exists and a test file with the row's number in the title of a test.
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkCoverageTable() {
  const rows = rowsOf(readSource('docs/coverage.md'))
  const problems = problemsOf(rows, { exists: (path) => existsSync(inCheckout(path)), read: readSource })
  const counts = STATES.map((state) => `${rows.filter((row) => row.state === state).length} ${state}`)
  return { problems: problems.map((problem) => `docs/coverage.md${problem}`), note: counts.join(', ') }
}

/** @param {string} text @returns {CoverageRow[]} */
export function rowsOf(text) {
  return text.split('\n').flatMap((written, index) => {
    const cells = written.split('|').map((cell) => cell.trim())
    const [, id = '', , state = '', place = '', tests = ''] = cells
    return /^R\d/.test(id) ? [{ line: index + 1, id, state, place, tests }] : []
  })
}

/**
 * @param {CoverageRow[]} rows
 * @param {{ exists: (path: string) => boolean, read: (path: string) => string }} house
 * @returns {string[]} each begins with `:line: ` or `: `
 */
export function problemsOf(rows, house) {
  const wanted = Array.from({ length: ROWS }, (_, index) => `R${String(index + 1).padStart(3, '0')}`)
  const counts = groupById(rows)
  return [
    ...wanted.filter((id) => !counts.has(id)).map((id) => `: ${id} is missing`),
    ...[...counts]
      .filter(([id, same]) => same.length > 1 || !wanted.includes(id))
      .map(([id]) => `: ${id} must stand there once and be one of R001 to R${ROWS}`),
    ...rows.flatMap((row) => problemsOfRow(row, house).map((problem) => `:${row.line}: ${row.id} ${problem}`)),
  ]
}

/** @param {CoverageRow[]} rows @returns {Map<string, CoverageRow[]>} */
function groupById(rows) {
  /** @type {Map<string, CoverageRow[]>} */
  const groups = new Map()
  for (const row of rows) groups.set(row.id, [...(groups.get(row.id) ?? []), row])
  return groups
}

/** @param {CoverageRow} row @param {{ exists: (path: string) => boolean, read: (path: string) => string }} house */
function problemsOfRow({ id, state, place, tests }, house) {
  if (!STATES.includes(state)) return [`has the state "${state}"; it must be one of ${STATES.join(', ')}`]
  const absent = [...pathsIn(place), ...pathsIn(tests)].filter((path) => !house.exists(path))
  if (state === 'open' || absent.length > 0) return absent.map((path) => `names ${path}, which is not there`)
  if (pathsIn(place).length === 0) return [`is ${state} but names no place`]
  if (pathsIn(tests).length === 0) return state === 'done' ? ['is done but names no test'] : []
  return pathsIn(tests).some((path) => hasTitleWith(id, house.read(path)))
    ? []
    : [`is ${state}, but no test title in ${tests} has ${id} in it`]
}

/** Paths stand in backquotes. @param {string} cell @returns {string[]} */
const pathsIn = (cell) => [...cell.matchAll(/`([^`]+)`/g)].map(([, path = '']) => path)

/** @param {string} id @param {string} text */
function hasTitleWith(id, text) {
  const titles = text.matchAll(/\b(?:describe|test|it)(?:[.]\w+)*(?:\([^'"`]*\))?\(\s*(['"`])((?:(?!\1)[\s\S])*)\1/g)
  return [...titles].some(([, , title = '']) => title.includes(id))
}
