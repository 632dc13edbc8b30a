import { spawn } from 'node:child_process'
import { CHECKOUT, inCheckout } from './checkout.mjs'
import process from 'node:process'

/**
 * Runs a program and collects what it says on both streams. Ends with us: Ctrl-C and SIGTERM are passed on.
 * @param {string} program a path, or the name of a program in node_modules/.bin
 * @param {string[]} words
 * @param {Record<string, string>} [environment] added to ours
 * @returns {Promise<{ code: number, output: string }>} code 127 when the program could not be started
 */
export function runCommand(program, words, environment = {}) {
  const path = [inCheckout('node_modules/.bin'), process.env['PATH']].join(process.platform === 'win32' ? ';' : ':')
  const child = spawn(program, words, {
    cwd: CHECKOUT,
    env: { ...process.env, PATH: path, FORCE_COLOR: '0', NO_COLOR: '1', ...environment },
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
  })
  let output = ''
  child.stdout.setEncoding('utf8').on('data', (text) => (output += text))
  child.stderr.setEncoding('utf8').on('data', (text) => (output += text))
  const pass = (/** @type {NodeJS.Signals} */ signal) => child.kill(signal)
  process.on('SIGINT', pass).on('SIGTERM', pass)
  return new Promise((resolve) => {
    const end = (/** @type {number} */ code) => {
      process.off('SIGINT', pass).off('SIGTERM', pass)
      resolve({ code, output })
    }
    child.once('error', (error) => {
      output += `${error.message}\n`
      end(127)
    })
    child.once('close', (code) => end(code ?? 1))
  })
}
