import { readSource, sourceFiles } from './source-files.mjs'

const TEXT =
  /[.](ts|tsx|mjs|js|json|md|ya?ml|csv|sql|sh|html|css|env|conf|service|txt)$|(^|\/)(Dockerfile|run|NOTICE|LICENSE|[.]npmrc|[.]gitignore)$/

const SECRETS = [
  { pattern: /-----BEGIN (?:[A-Z]+ )*PRIVATE (?:KEY)-----/, what: 'a private key' },
  { pattern: /\b(?:AKIA|ASIA)[A-Z0-9]{16}\b/, what: 'a cloud access key' },
  { pattern: /\bgh[pousr]_[A-Za-z0-9]{36,}\b|\bgithub_pat_\w{22,}/, what: 'a GitHub token' },
  { pattern: /\bnpm_[A-Za-z0-9]{36}\b/, what: 'an npm token' },
  { pattern: /\bxox[abprs]-[\w-]{10,}/, what: 'a chat token' },
  { pattern: /\beyJ[\w-]{10,}[.]eyJ[\w-]{10,}[.][\w-]{10,}/, what: 'a signed token' },
  {
    pattern: /\b[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx]\b/,
    what: 'a resident identity number',
  },
]

/** Home folders and mounts of one machine; where a service lives by custom (/etc, /var, /srv, /opt) is fine. */
const MACHINE_PATHS = [
  { pattern: /(?<![\w.:/-])\/(?:work|root|home|Users|tmp\/brief)\/[\w.-]/, what: 'a path of one machine' },
]

/** Places where such a text is the point. */
const ALLOWED = /^package-lock[.]json$|[.]test[.]tsx?$/

/**
 * No secret and no trace of the machine somebody worked on.
 * @returns {import('./check-result.js').CheckResult}
 */
export function checkLeaks() {
  const files = sourceFiles(TEXT).filter((path) => !ALLOWED.test(path))
  const problems = files.flatMap((path) =>
    leaksIn(readSource(path)).map(({ line, what }) => `${path}:${line}: ${what}`),
  )
  return { problems, note: `${files.length} files` }
}

/**
 * @param {string} text
 * @returns {{ line: number, what: string }[]}
 */
export function leaksIn(text) {
  return text
    .split('\n')
    .flatMap((written, index) =>
      [...SECRETS, ...MACHINE_PATHS]
        .filter(({ pattern }) => pattern.test(written))
        .map(({ what }) => ({ line: index + 1, what })),
    )
}
