import { CODE, sourceFiles } from './source-files.mjs';

const KEBAB = /^[a-z0-9]+(-[a-z0-9]+)*$/;
/** Words that say nothing about what is inside; such a file grows without end. */
const EMPTY_WORDS = ['util', 'utils', 'helper', 'helpers', 'common', 'misc', 'manager', 'base'];

/**
 * Files and folders of code are kebab-case and named after what they do (design, "Writing").
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkNames() {
  const parts = new Set(sourceFiles(CODE).flatMap(partsOf));
  const problems = [...parts].flatMap((path) => {
    const name = path.slice(path.lastIndexOf('/') + 1);
    const stem = name.replace(/^[.]/, '').replace(/([.](test|stories|config|sql|d|setup))*[.](ts|tsx|mjs)$/, '');
    if (!KEBAB.test(stem)) return [`${path}: name it in kebab-case (small letters and hyphens)`];
    const empty = stem.split('-').find((word) => EMPTY_WORDS.includes(word));
    return empty === undefined ? [] : [`${path}: "${empty}" says nothing; name it after what it does`];
  });
  return { problems, note: `${parts.size} files and folders` };
}

/** `a/b/c.ts` and the folders it is in: `a`, `a/b`, `a/b/c.ts`. @param {string} path */
function partsOf(path) {
  const words = path.split('/');
  return words.map((_, index) => words.slice(0, index + 1).join('/')).filter((part) => !part.startsWith('.'));
}
