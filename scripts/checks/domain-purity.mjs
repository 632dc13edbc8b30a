import ts from 'typescript'
import { readSource, sourceFiles, TEST_CODE } from './source-files.mjs'

/** Methods of Date that answer in the zone of the machine. Their UTC twins are fine. */
const ZONE_OF_THE_MACHINE =
  /^(get|set)(FullYear|Month|Date|Day|Hours|Minutes|Seconds|Milliseconds)$|^getTimezoneOffset$|^to(Locale)?(Date|Time)String$/

/**
 * The domain is told the time, never asks for it, leaves nothing to chance and does not wait: the same input gives
 * the same answer today, in the browser and in a replay of ten years. (That it has no clock but Date is the
 * business of its own tsconfig: no DOM, no Node types.)
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkDomainPurity() {
  const files = sourceFiles(/[.]ts$/, 'packages/domain').filter(
    (path) => !TEST_CODE.test(path) && !path.includes('/testing/'),
  )
  return { problems: files.flatMap((path) => impuritiesIn(path, readSource(path))), note: `${files.length} files` }
}

/**
 * @param {string} path only for the sentences
 * @param {string} text
 * @returns {string[]}
 */
export function impuritiesIn(path, text) {
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true)
  /** @type {string[]} */
  const found = []
  /** @param {import('typescript').Node} node */
  const visit = (node) => {
    const what = impurityOf(node)
    if (what !== undefined)
      found.push(`${path}:${source.getLineAndCharacterOfPosition(node.getStart()).line + 1}: ${what}`)
    ts.forEachChild(node, visit)
  }
  visit(source)
  return found
}

/** @param {import('typescript').Node} node @returns {string | undefined} */
function impurityOf(node) {
  if (ts.isPropertyAccessExpression(node)) {
    const access = `${node.expression.getText()}.${node.name.text}`
    if (access === 'Date.now') return 'Date.now reads the clock; take the time as an argument'
    if (access === 'Math.random') return 'Math.random is chance; take the value as an argument'
    if (ZONE_OF_THE_MACHINE.test(node.name.text))
      return `${node.name.text} answers in the zone of the machine; use UTC or the city's zone`
  }
  if (ts.isNewExpression(node) && node.expression.getText() === 'Date') {
    const count = node.arguments?.length ?? 0
    if (count === 0) return 'new Date() reads the clock; take the time as an argument'
    if (count > 1) return 'new Date(year, month, …) is in the zone of the machine; use Date.UTC'
  }
  if (ts.isCallExpression(node) && node.expression.getText() === 'Date')
    return 'Date() reads the clock; take the time as an argument'
  if (ts.isAwaitExpression(node) || node.kind === ts.SyntaxKind.AsyncKeyword)
    return 'the domain does not wait; load first, decide then'
  if (ts.isModuleDeclaration(node)) return 'no namespaces and no global declarations'
  return undefined
}
