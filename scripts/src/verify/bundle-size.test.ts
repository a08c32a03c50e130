import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { bundleFault, measureFirstLoad } from './bundle-size.ts';

let dist: string;
beforeEach(() => void (dist = mkdtempSync(join(tmpdir(), 'bundle-'))));
afterEach(() => rmSync(dist, { recursive: true }));

function write(file: string, content: string): void {
  mkdirSync(dirname(join(dist, file)), { recursive: true });
  writeFileSync(join(dist, file), content);
}

test('counts what is imported at once, however deep, and nothing that is loaded later', () => {
  write('index.html', '<html>');
  write('theme.js', '//');
  for (const name of ['main', 'react', 'scheduler', 'chart']) write(`assets/${name}.js`, name);
  write('assets/main.css', 'a{}');
  write('assets/inter-latin-wght-normal-x.woff2', 'x'.repeat(1000));
  write(
    '.vite/manifest.json',
    JSON.stringify({
      'index.html': { file: 'assets/main.js', imports: ['_react.js'], css: ['assets/main.css'], dynamicImports: ['chart.tsx'] },
      '_react.js': { file: 'assets/react.js', imports: ['_scheduler.js'] },
      '_scheduler.js': { file: 'assets/scheduler.js', imports: ['_react.js'] },
      'chart.tsx': { file: 'assets/chart.js' },
      'inter.woff2': { file: 'assets/inter-latin-wght-normal-x.woff2' },
    }),
  );
  const { bytes, files } = measureFirstLoad(dist);
  const names = files.map(({ file }) => file);
  expect(names[0]).toBe('assets/inter-latin-wght-normal-x.woff2');
  expect(names).toContain('assets/scheduler.js');
  expect(names).not.toContain('assets/chart.js');
  expect(bytes).toBeGreaterThan(1000);
});

test('a first load that is too large names its largest files', () => {
  const files = [{ file: 'assets/main.js', bytes: 300_000 }];
  expect(bundleFault({ bytes: 300_000, files })).toContain('is 300 kB, at most 220 kB. Largest: assets/main.js 300 kB');
  expect(bundleFault({ bytes: 200_000, files })).toBeNull();
});

test('says what to do when nothing was built', () => {
  expect(() => measureFirstLoad(dist)).toThrow('build the dashboard first');
});
