import { CODE, readSource, sourceFiles, TEST_CODE } from './source-files.mjs'

const HARD_STOP_LINES = 300
const HARD_STOP_TEST_LINES = 400
/** Generated from `.sql` files, or rows of pure data: their length is not something to understand. */
const EXCEPTED = /[.]sql[.]ts$|[.]generated[.]ts$|[.]data[.]ts$/

/**
 * No file grows past what can be read in one sitting. Counted are lines with code: neither blank ones nor
 * comments, so that nobody saves lines on explaining.
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkSizes() {
  const counted = sourceFiles(CODE)
    .filter((path) => !EXCEPTED.test(path))
    .map((path) => ({ path, isTest: TEST_CODE.test(path), lines: codeLines(readSource(path)) }))
  const problems = counted
    .map((file) => ({ ...file, most: file.isTest ? HARD_STOP_TEST_LINES : HARD_STOP_LINES }))
    .filter(({ lines, most }) => lines > most)
    .map(
      ({ path, lines, most }) =>
        `${path}: ${lines} lines of code, more than ${most}; split it by what changes together`,
    )
  const sizes = counted
    .filter(({ isTest }) => !isTest)
    .map(({ lines }) => lines)
    .sort((a, b) => a - b)
  return { problems, note: `${sizes.length} files, median ${quantile(sizes, 0.5)} lines, p90 ${quantile(sizes, 0.9)}` }
}

/** @param {string} text @returns {number} */
export function codeLines(text) {
  const withoutBlocks = text.replace(/^[ \t]*\/\*[\s\S]*?\*\/[ \t]*$/gm, '')
  return withoutBlocks.split('\n').filter((line) => !/^\s*(\/\/.*)?$/.test(line)).length
}

/** @param {number[]} sorted @param {number} share @returns {number} */
function quantile(sorted, share) {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
}
