import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { createCache, extractStyle, StyleProvider } from '@ant-design/cssinjs'
import * as antd from 'antd'
import { createElement, type ComponentType, type ReactNode } from 'react'
import { renderToString } from 'react-dom/server'
import type { Plugin } from 'vite'
import { deskThemes } from '../src/theme/desk-themes.ts'

const virtual = 'virtual:antd-styles.css'
const resolved = `\0${virtual}`

/** Forms bring Ant Design's whole grid of 24 columns in six widths of window; the house lays pages out by CSS grid. */
const gridColumns =
  /(?<=[{};])\.ant-col-(?:(?:xs|sm|md|lg|xl|xxl|xxxl)-)?(?:\d|push|pull|offset|order|flex)[\w-]*\{[^{}]*\}/gu

/** Ant Design's own name for a popup drawn in place, as its documentation does it. */
const inPlace = '_InternalPanelDoNotUseOrYouWillBeFired'
type Drawn = ComponentType<Record<string, unknown>> & { readonly [inPlace]?: ComponentType<Record<string, unknown>> }
/** Parts whose styles come only with parts inside them. */
const drawings: Readonly<Record<string, (part: Drawn) => ReactNode>> = {
  Form: () =>
    createElement(antd.Form, null, createElement(antd.Form.Item, { label: 'x', help: 'x' }, createElement(antd.Input))),
  Input: () => [
    createElement(antd.Input, { key: 1 }),
    createElement(antd.Input.TextArea, { key: 2 }),
    createElement(antd.Input.Password, { key: 3 }),
    createElement(antd.Input.Search, { key: 4 }),
  ],
  Space: () => [createElement(antd.Space, { key: 1 }, 'x'), createElement(antd.Space.Compact, { key: 2 }, 'x')],
  Radio: () => [
    createElement(antd.Radio, { key: 1 }),
    createElement(antd.Radio.Group, { key: 2, options: ['x'] }),
    createElement(antd.Radio.Button, { key: 3, value: 1 }),
  ],
  Modal: (part) => createElement(part, { open: true, getContainer: false, title: 'x' }, 'x'),
  QRCode: (part) => createElement(part, { value: 'x' }),
  Tag: (part) => ['red', 'success'].map((color) => createElement(part, { key: color, color }, 'x')),
  Spin: (part) => createElement(part, { fullscreen: true }),
}

/**
 * The styles of exactly those Ant Design parts that the sources import, in the house's light and dark colours, as one
 * file: the browser computes no styles, which a strict Content-Security-Policy would forbid.
 * @param folders sources to look through, absolute
 */
export function antdStyles(folders: readonly string[]): Plugin {
  return {
    name: 'antd-styles',
    resolveId: (id) => (id === virtual ? resolved : undefined),
    load: (id) => (id === resolved ? stylesOf(partsUsedIn(folders)) : undefined),
  }
}

/** Names imported from antd. Message comes with `App`, popups with what opens them. */
function partsUsedIn(folders: readonly string[]): readonly string[] {
  const sources = folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.tsx') && !file.includes('node_modules'))
      .map((file) => readFileSync(path.join(folder, file), 'utf8')),
  )
  const imported = sources.flatMap((source) =>
    [...source.matchAll(/import \{([^}]+)\} from 'antd'/gu)].flatMap(([, names = '']) =>
      names.split(',').map((name) => name.trim()),
    ),
  )
  return [...new Set([...imported, 'message', 'Tooltip'])]
    .filter((name) => name in antd && name !== 'ConfigProvider' && name !== 'theme')
    .sort()
}

function stylesOf(names: readonly string[]): string {
  const cache = createCache()
  const parts = names.map((name) => createElement('div', { key: name }, draw(name)))
  for (const theme of Object.values(deskThemes)) {
    renderToString(
      createElement(
        StyleProvider,
        { cache },
        createElement(antd.ConfigProvider, { theme: { ...theme, zeroRuntime: false } }, parts),
      ),
    )
  }
  return extractStyle(cache, { plain: true, types: ['style', 'token', 'cssVar'] })
    .replaceAll(/\.css-var-_R_[^{}]*\{[^{}]*\}/gu, '')
    .replaceAll(gridColumns, '')
}

function draw(name: string): ReactNode {
  const part = (antd as unknown as Record<string, Drawn>)[name]!
  if (drawings[name]) return drawings[name](part)
  // Drawn in place a popup shows its inside, but binds the part's own variables to a name nobody uses: so both.
  const panel = part[inPlace] ? createElement(part[inPlace], { key: 2 }) : null
  return name === 'message' ? panel : [createElement(part, { key: 1 }), panel]
}
