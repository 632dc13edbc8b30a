import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Absolute path of this checkout, however the script was called. */
export const CHECKOUT = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '')

/**
 * @param {...string} parts path inside the checkout
 * @returns {string} absolute path
 */
export const inCheckout = (...parts) => join(CHECKOUT, ...parts)
