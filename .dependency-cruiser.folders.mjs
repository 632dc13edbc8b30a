// The order of folders, looked at without tests: a test may use what its subject must not know.
import house from './.dependency-cruiser.mjs'

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'no-circle-of-folders',
      comment:
        'Folders have an order as files have: what a folder is about must be readable without the folders that build on it.',
      severity: 'error',
      scope: 'folder',
      from: {},
      to: { circular: true },
    },
  ],
  options: { ...house.options, exclude: { path: '(^|/)(dist|testing)/|[.]test[.]tsx?$' } },
}
