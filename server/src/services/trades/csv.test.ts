import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvField, csvLine } from './csv.ts';

test.each([
  ['plain', 'plain'],
  ['a,b', '"a,b"'],
  ['say "no"', '"say ""no"""'],
  ['two\nlines', '"two\nlines"'],
  ['=HYPERLINK("http://evil")', '"\'=HYPERLINK(""http://evil"")"'],
  ['+1+1', "'+1+1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['-cmd', "'-cmd"],
  ['\t=1', "'\t=1"],
  ['-12.5', '-12.5'],
  ['', ''],
])('%j becomes %j', (value, field) => {
  expect(csvField(value)).toBe(field);
});

/** RFC 4180, written anew. */
function parseLine(line: string): string[] {
  const fields = [...line.replace(/\r\n$/, '').matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
  return fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '');
}

test('property: what is written is read again, and no field begins a formula', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 2, maxLength: 5 }), (values) => {
      const read = parseLine(csvLine(values));
      expect(read.map((field, place) => (field === `'${values[place]}` ? values[place] : field))).toEqual(values);
      for (const field of read) expect(field).not.toMatch(/^[=+@\t\r]|^-(?!\d+(\.\d+)?$)/);
    }),
  );
});
