import { constants } from 'node:zlib'

/** Compression at a speed that does not cost more than the bytes saved; the library's default is the slowest brotli. */
export const zlibOptions = {
  brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
  zlibOptions: { level: 5 },
} as const
