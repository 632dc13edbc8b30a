import { CODE, readSource, sourceFiles } from './source-files.mjs'

/**
 * What is looked for, and what to do instead. The loose type of TypeScript is the linter's business: it can tell code
 * from prose.
 */
const SOFT_SPOTS = [
  {
    pattern: /\b(?:TO)DO\b|\b(?:FIX)ME\b|\b(?:X)XX\b|\b(?:HA)CK\b/,
    instead: 'do it, or say what is deliberately not handled and why',
  },
  { pattern: /\b(?:describe|test|it)[.](?:only)\b/, instead: 'run one test with `npx vitest run <path> -t <title>`' },
  {
    pattern: /\b(?:describe|test|it)[.](?:todo|fails)\b/,
    instead: 'write the test, or leave the row open in docs/coverage.md',
  },
  {
    pattern: /@ts-(?:ignore|nocheck|expect-error)/,
    instead: 'give the type; a cast with a reason is better than silence',
  },
  {
    pattern: /(?:eslint|oxlint)-(?:disable)(?!-next-line [\w/, -]+ -- \S)/,
    instead: 'switch off one rule on one line and give the reason: `… -next-line rule -- reason`',
  },
  { pattern: /^\s*(?:debugger)\b/m, instead: 'take it out' },
  {
    pattern: /^\s*(?:(?:import|export|const|let|return|throw|await|readonly)\b.*|[})\]]+);$/,
    instead: 'this house writes no semicolon at the end of a line',
  },
]

/**
 * Nothing that postpones, silences or loosens.
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkSoftSpots() {
  const problems = sourceFiles(CODE)
    .filter((path) => !path.endsWith('checks/soft-spots.mjs') && !path.endsWith('checks/soft-spots.test.ts'))
    .flatMap((path) =>
      softSpotsIn(readSource(path)).map(({ line, found, instead }) => `${path}:${line}: "${found}"; ${instead}`),
    )
  return { problems }
}

/**
 * @param {string} text
 * @returns {{ line: number, found: string, instead: string }[]}
 */
export function softSpotsIn(text) {
  return text.split('\n').flatMap((written, index) =>
    SOFT_SPOTS.flatMap(({ pattern, instead }) => {
      const found = pattern.exec(written)?.[0].trim()
      return found === undefined ? [] : [{ line: index + 1, found, instead }]
    }),
  )
}
