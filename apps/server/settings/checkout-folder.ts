import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * Absolute path of the folder that Shaoying runs from: the one whose package.json is named `shaoying`.
 * Found by walking up, because this code runs from its source in tests and from `dist/` in service.
 * @throws Error when the program was copied out of its folder
 */
export function checkoutFolder(): string {
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    if (packageNameIn(folder) === 'shaoying') return folder;
    const parent = dirname(folder);
    if (parent === folder) throw new Error('Shaoying was moved out of its folder: it needs the package.json, packs/ and node_modules/ beside dist/.');
    folder = parent;
  }
}

function packageNameIn(folder: string): string | undefined {
  try {
    return (JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as { name?: string }).name;
  } catch {
    return undefined;
  }
}
