import { createRequire } from 'node:module';
import { pathToFileURL } from 'node:url';
import { inCheckout } from './checkout.mjs';

/**
 * Builds one web app with the Vite that the app itself depends on, to `dist/<name>/`.
 * @param {string} name folder below `apps/`
 */
export async function buildWebApp(name) {
  const root = inCheckout('apps', name);
  const vitePath = createRequire(inCheckout('apps', name, 'package.json')).resolve('vite');
  const { build } = await import(pathToFileURL(vitePath).href);
  await build({ root, logLevel: 'warn', build: { outDir: inCheckout('dist', name), emptyOutDir: true } });
}
