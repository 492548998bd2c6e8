import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const HERE = dirname(fileURLToPath(import.meta.url));

test('the mock imports nothing of ours but the contract', () => {
  const files = readdirSync(HERE, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.ts'),
  );
  const outside = files.flatMap((file) => {
    const text = readFileSync(join(HERE, file), 'utf8');
    const imports = [...text.matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map((match) => match[1] ?? '');
    return imports
      .map((path) => relative(HERE, resolve(HERE, dirname(file), path)))
      .filter((path) => path.startsWith('..'));
  });
  expect(files.length).toBeGreaterThan(20);
  expect([...new Set(outside)]).toEqual([join('..', 'api', 'contract.ts')]);
});
