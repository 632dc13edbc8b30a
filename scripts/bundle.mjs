import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import process from 'node:process';
import { build } from 'esbuild';
import { CHECKOUT, inCheckout } from './checkout.mjs';

const KEEP_OLD_CHUNKS_MS = 24 * 3_600_000;

/**
 * Bundles the command line and the server into `dist/shaoying.mjs` and, for what is loaded only when
 * asked for, `dist/chunks/`. Our own workspaces go in; every other package stays in node_modules.
 * Files are moved into place one by one, entry last, and old chunks stay for a day: a server that
 * is running while somebody builds must still find the chunks it has not loaded yet.
 * @returns {Promise<void>} rejects with esbuild's messages when the sources do not build
 */
export async function bundle() {
  const result = await build({
    absWorkingDir: CHECKOUT,
    entryPoints: { shaoying: 'apps/cli/main.ts' },
    outdir: 'dist',
    outExtension: { '.js': '.mjs' },
    chunkNames: 'chunks/[name]-[hash]',
    bundle: true,
    splitting: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    sourcemap: true,
    sourcesContent: false,
    charset: 'utf8',
    loader: { '.sql': 'text' },
    logLevel: 'silent',
    plugins: [keepPackagesOutside],
  });
  const files = [...result.outputFiles].sort((a, b) => Number(isEntry(a.path)) - Number(isEntry(b.path)));
  for (const { path, contents } of files) putInPlace(path, contents);
  dropOldChunks(new Set(files.map(({ path }) => basename(path))));
}

/** @type {import('esbuild').Plugin} */
const keepPackagesOutside = {
  name: 'keep-packages-outside',
  setup({ onResolve }) {
    onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
      if (kind === 'entry-point' || path.startsWith('@shaoying/')) return undefined;
      return { path, external: true };
    });
  },
};

/** @param {string} path */
const isEntry = (path) => dirname(path) === inCheckout('dist');

/** @param {string} path @param {Uint8Array} contents */
function putInPlace(path, contents) {
  mkdirSync(dirname(path), { recursive: true });
  const isThere = statSync(path, { throwIfNoEntry: false })?.size === contents.length;
  if (isThere && readFileSync(path).equals(contents)) return;
  const draft = `${path}.${process.pid}`;
  writeFileSync(draft, contents);
  renameSync(draft, path);
}

/** @param {Set<string>} current names of the files just built */
function dropOldChunks(current) {
  const folder = inCheckout('dist/chunks');
  if (statSync(folder, { throwIfNoEntry: false }) === undefined) return;
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const isOld = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0) > KEEP_OLD_CHUNKS_MS;
    if (isOld && !current.has(name)) rmSync(path, { force: true });
  }
}
