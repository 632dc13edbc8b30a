import { CODE, sourceFiles } from './source-files.mjs'

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/
/** What kind of file it is, after the name: `order-state.property.test.ts`. */
const KIND = /([.](test|data|property|stories|config|sql|d|setup))*[.](ts|tsx|mjs)$/
/** Words that say nothing about what is inside; such a file grows without end. */
const EMPTY_WORDS = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'base']

/**
 * Files and folders of code are kebab-case and named after what they do.
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkNames() {
  const paths = [...new Set(sourceFiles(CODE).flatMap(withFolders))]
  return {
    problems: paths.map(problemWithName).filter((problem) => problem !== undefined),
    note: `${paths.length} files and folders`,
  }
}

/**
 * @param {string} path of a file or a folder
 * @returns {string | undefined}
 */
export function problemWithName(path) {
  const stem = path.slice(path.lastIndexOf('/') + 1).replace(KIND, '')
  if (!KEBAB.test(stem)) return `${path}: name it in kebab-case (small letters and hyphens)`
  const empty = stem.split('-').find((word) => EMPTY_WORDS.includes(word))
  return empty === undefined ? undefined : `${path}: "${empty}" says nothing; name it after what it does`
}

/** `a/b/c.ts` and the folders it is in. What begins with a dot is named by the tool it is for. @param {string} path */
function withFolders(path) {
  const words = path.split('/')
  return words.map((_, index) => words.slice(0, index + 1).join('/')).filter((part) => !part.startsWith('.'))
}
