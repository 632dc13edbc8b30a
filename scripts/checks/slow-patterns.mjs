import { createRequire } from 'node:module'
import ts from 'typescript'
import { CODE, readSource, sourceFiles } from './source-files.mjs'

const { analyse } = /** @type {typeof import('scslre')} */ (createRequire(import.meta.url)('scslre'))

/** What nobody outside can feed: tests and scripts, our own SQL files, settings that the operator writes. */
const OURS =
  /[.]test[.]tsx?$|\/testing\/|^scripts\/|^journeys\/|^bench\/|\/make\/|\/sql-text\/|^apps\/server\/settings\//

/**
 * No pattern whose work grows faster than the text in more than one way (ReDoS): exponential backtracking anywhere,
 * polynomial backtracking inside one repetition or between two.
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkSlowPatterns() {
  const files = sourceFiles(CODE).filter((path) => !OURS.test(path))
  const found = files.flatMap((path) => patternsIn(readSource(path), path).map((pattern) => ({ path, ...pattern })))
  const problems = found.flatMap(({ path, line, source, flags }) =>
    slownessOf(source, flags).map(
      (how) => `${path}:${line}: /${source}/${flags}: ${how}; write it so that one text can be read in one way`,
    ),
  )
  return { problems, note: `${found.length} patterns` }
}

/** @param {string} source @param {string} flags @returns {string[]} */
export function slownessOf(source, flags) {
  const { reports } = analyse({ source, flags }, { reportTypes: { Move: false, Self: true, Trade: true } })
  return [
    ...new Set(
      reports.map(({ exponential }) => (exponential ? 'exponential backtracking' : 'polynomial backtracking')),
    ),
  ]
}

/** @param {string} text @param {string} path @returns {{ line: number, source: string, flags: string }[]} */
function patternsIn(text, path) {
  const file = ts.createSourceFile(
    path,
    text,
    ts.ScriptTarget.Latest,
    true,
    path.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS,
  )
  /** @type {{ line: number, source: string, flags: string }[]} */
  const found = []
  /** @param {ts.Node} node */
  const look = (node) => {
    if (ts.isRegularExpressionLiteral(node)) {
      const end = node.text.lastIndexOf('/')
      found.push({
        line: file.getLineAndCharacterOfPosition(node.getStart()).line + 1,
        source: node.text.slice(1, end),
        flags: node.text.slice(end + 1),
      })
    }
    ts.forEachChild(node, look)
  }
  look(file)
  return found
}
