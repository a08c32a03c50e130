import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { findMissingDocPaths } from './doc-paths.ts';

function projectWith(readme: string): string {
  const root = mkdtempSync(join(tmpdir(), 'doc-paths-'));
  onTestFinished(() => rmSync(root, { recursive: true }));
  mkdirSync(join(root, 'shared/domain'), { recursive: true });
  writeFileSync(join(root, 'shared/domain/order.ts'), '');
  writeFileSync(join(root, 'README.md'), readme);
  return root;
}

test('paths that exist, and links to other places, are fine', () => {
  expect(
    findMissingDocPaths(projectWith('See `shared/domain/order.ts`, [docs](shared/domain) and [a site](https://example.org/x).')),
  ).toEqual([]);
});

test('a path in a code span or a link that leads nowhere is named with its file', () => {
  expect(findMissingDocPaths(projectWith('See `shared/domain/gone.ts` and ![screen](dashboard/screens/gone.png).'))).toEqual([
    'README.md: shared/domain/gone.ts does not exist',
    'README.md: dashboard/screens/gone.png does not exist',
  ]);
});
