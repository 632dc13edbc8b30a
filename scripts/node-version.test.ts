import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { whatIsWrongWithNode } from './node-version.mjs'

describe('the Node version', () => {
  it.each(['20.19.0', '20.20.2', '22.0.0', '24.1.0'])('%s will do', (version) => {
    expect(whatIsWrongWithNode(version)).toBeUndefined()
  })

  it.each(['20.18.3', '18.20.0', '16.0.0'])('%s is turned away with what would be right', (version) => {
    expect(whatIsWrongWithNode(version)).toBe(
      `Shaoying needs Node 20.19 or newer and this is Node ${version}: install a newer one from https://nodejs.org and try again.`,
    )
  })

  it('is the one that package.json names', () => {
    const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
      engines: { node: string }
    }
    const [, version = ''] = /^>=(.*)$/.exec(engines.node) ?? []
    expect(whatIsWrongWithNode(version)).toBeUndefined()
    expect(
      whatIsWrongWithNode(version.replace(/[.](\d+)[.]/, (_, minor: string) => `.${Number(minor) - 1}.`)),
    ).toBeDefined()
  })
})
