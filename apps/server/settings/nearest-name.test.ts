import { describe, expect, it } from 'vitest';
import { nearestName } from './nearest-name.ts';

describe('nearestName', () => {
  it.each([
    ['PROT', 'PORT'],
    ['port', 'PORT'],
    ['DATABASEURL', 'DATABASE_URL'],
    ['DATA_DRI', 'DATA_DIR'],
    ['QQQ', undefined],
    ['', undefined],
  ])('understands %s as %s', (written, meant) => {
    expect(nearestName(written, ['PORT', 'HOST', 'DATABASE_URL', 'DATA_DIR'])).toBe(meant);
  });
});
