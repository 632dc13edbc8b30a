import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

export interface StoryFiles {
  readonly html: string
  readonly script: string
  readonly style: string
}

/** The stories as three files in memory: a page, its script and its style. Ant Design makes its own styles here; the desk’s come from its build. */
export async function buildStories(): Promise<StoryFiles> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL('../apps/desk/stories/story-page.tsx', import.meta.url))],
    bundle: true,
    write: false,
    outdir: '/stories',
    format: 'esm',
    target: 'es2022',
    jsx: 'automatic',
    minify: true,
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
  })
  const text = (end: string): string => outputFiles.find(({ path }) => path.endsWith(end))?.text ?? ''
  return {
    html: '<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>ui</title><link rel="stylesheet" href="/stories.css"></head><body><div id="stories"></div><script type="module" src="/stories.js"></script></body></html>',
    script: text('.js'),
    style: text('.css'),
  }
}
