// The house's one-way layers (docs/decisions/0004-one-way-layers.md). Run by `npm test` and `npm run layers`.

/** What each package or app may import besides itself; the apps that serve may use every package. */
const SERVER_SIDE = 'packages/(domain|contract|store|application|triage|gateways)'
const MAY_IMPORT = {
  'packages/domain': [],
  'packages/contract': ['packages/domain'],
  'packages/store': ['packages/domain'],
  'packages/triage': ['packages/domain'],
  'packages/application': ['packages/(domain|contract|store)'],
  // Gateways make the application's ports real.
  'packages/gateways': ['packages/(domain|application)'],
  'packages/ui': ['packages/(domain|contract)'],
  // The server draws the portal's pages.
  'apps/server': [SERVER_SIDE, 'apps/portal'],
  'apps/cli': [SERVER_SIDE, 'apps/server'],
  // What runs in a browser asks the server; it shares rules and shapes with it, nothing else.
  'apps/desk': ['packages/(domain|contract|ui)'],
  'apps/portal': ['packages/(domain|contract|ui)'],
}

const OUR_OWN = '^(packages|apps)/[^/]+/'
const TEST = '[.]test[.]tsx?$|/testing/|^journeys/|^bench/'

const layers = Object.entries(MAY_IMPORT).map(([folder, allowed]) => ({
  name: `layer-${folder.replace('/', '-')}`,
  comment: `${folder} may import ${allowed.join(', ') || 'nothing'} of ours: dependencies run one way, so that a rule can be read without the machinery around it.`,
  severity: /** @type {const} */ ('error'),
  from: { path: `^${folder}/` },
  to: { path: OUR_OWN, pathNot: [folder, ...allowed].map((path) => `^${path}/`) },
}))

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    ...layers,
    {
      name: 'domain-imports-nothing',
      comment:
        'The rules are pure: no package, no Node module, nothing that could read a clock, a file or chance. Tests may use their tools.',
      severity: 'error',
      from: { path: '^packages/domain/', pathNot: TEST },
      to: { pathNot: '^packages/domain/' },
    },
    {
      name: 'no-circle',
      comment:
        'Two files that need each other are one file, or miss a third. Types count too: a circle of types is a circle for the reader.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'entered-by-index',
      comment:
        'A package promises what its index.ts exports and may change the rest. Its testing/ folder is a second door, for tests.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/', pathNot: TEST },
      to: { path: OUR_OWN, pathNot: ['^$1/$2/', '^(packages|apps)/[^/]+/index[.]tsx?$'] },
    },
    {
      name: 'tests-enter-by-index-or-testing',
      comment: 'Tests of another package use its promise too, or what it offers to tests.',
      severity: 'error',
      from: { path: '^(packages|apps)/([^/]+)/.*([.]test[.]tsx?$|/testing/)' },
      to: { path: OUR_OWN, pathNot: ['^$1/$2/', '^(packages|apps)/[^/]+/(testing/.+|index)[.]tsx?$'] },
    },
    {
      name: 'testing-only-from-tests',
      comment:
        'What exists for tests does not run in service. The generators of row types and of the schema picture ask a throw-away database, as tests do.',
      severity: 'error',
      from: { pathNot: [TEST, '^vitest[.]config[.]ts$', '^packages/store/(codegen|schema)/main[.]ts$'] },
      to: { path: '/testing/' },
    },
    {
      name: 'no-barrel-inside',
      comment: 'An index.ts inside a package hides where things live and makes circles; import the file.',
      severity: 'error',
      from: {},
      to: { path: `${OUR_OWN}.+/index[.]tsx?$` },
    },
    {
      name: 'only-store-knows-sql',
      comment: 'The database driver and the query builder stay behind the store; everyone else calls its functions.',
      severity: 'error',
      from: { path: '^(packages|apps|journeys)/', pathNot: '^packages/store/' },
      to: { path: 'node_modules/(pg|pg-pool|pg-cursor|pg-copy-streams|kysely)/' },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere fails at the worst moment when it is a dynamic one.',
      severity: 'error',
      from: {},
      // The build makes `virtual:` modules itself.
      to: { couldNotResolve: true, pathNot: '^virtual:' },
    },
    {
      name: 'no-undeclared-package',
      comment:
        "A package must stand in the importing workspace's own package.json, or the next install may take it away.",
      severity: 'error',
      from: { path: OUR_OWN, pathNot: TEST },
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-test-tools-in-service',
      comment: 'Development dependencies are absent where Shaoying is deployed.',
      severity: 'error',
      from: { path: OUR_OWN, pathNot: [TEST, '[.]config[.]ts$', '^packages/ui/.*[.]stories[.]tsx?$'] },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only', 'npm'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/[.]cache)/' },
    // Imports of types are dependencies of the reader, so they count.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mts', '.mjs', '.js', '.json', '.sql'],
      mainFields: ['module', 'main', 'types'],
    },
  },
}
