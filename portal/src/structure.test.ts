import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const src = dirname(fileURLToPath(import.meta.url));

/** The layers from the inside out; each may import itself and what stands before it. */
const LAYERS = ['api', 'components', 'features', 'app'];

/** Components that write style elements when the page runs, which the Content-Security-Policy forbids. */
const WRITE_STYLES = ['AppShell', 'Flex', 'Grid', 'SimpleGrid'];

const sources = new Map(
  readdirSync(src, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/generated\/|^testing\//.test(file))
    .map((file) => [file, readFileSync(join(src, file), 'utf8')]),
);

describe('the structure of the portal', () => {
  it('points one way: app, features, components, api', () => {
    expect(sources.size).toBeGreaterThan(100);
    expect(violations(sources)).toEqual([]);
  });

  it('would notice an arrow that points the other way', () => {
    const planted = new Map([
      ['api/client.ts', "import { Money } from '@/components/Money';"],
      ['components/Page.tsx', "import { texts } from '../features/orders/texts';"],
      ['features/orders/OrderPage.tsx', "const page = () => import('@/features/customers/CustomerPage');"],
      ['features/home/HomePage.tsx', "import { theme } from '@/app/theme';"],
    ]);

    expect(violations(planted)).toHaveLength(4);
  });

  it('uses no component that writes style elements', () => {
    const used = [...mantineImports(sources)].filter((component) => WRITE_STYLES.includes(component));

    expect(used).toEqual([]);
  });

  it('loads the style sheet of every component in use', () => {
    const loaded = readFileSync(join(src, 'app/styles/mantine.css'), 'utf8');
    const used = [...mantineImports(sources)].filter(hasStyleSheet);
    const missing = used.filter((component) => !loaded.includes(`/styles/${component}.layer.css`));

    expect(used).toContain('Button');
    expect(missing).toEqual([]);
  });

  it('keeps its files small', () => {
    const large = [...sources].filter(([, text]) => text.split('\n').length > 300).map(([file]) => file);

    expect(large).toEqual([]);
  });
});

function violations(files: Map<string, string>): string[] {
  return [...files].flatMap(([file, text]) =>
    importsOf(file, text)
      .filter((target) => !mayImport(file, target))
      .map((target) => `${file} -> ${target}`),
  );
}

function mayImport(file: string, target: string): boolean {
  const from = LAYERS.indexOf(layerOf(file));
  const to = LAYERS.indexOf(layerOf(target));
  // What lies beside the layers, such as main.tsx, puts the portal together.
  if (from === -1 || to === -1) return true;
  if (from === to && layerOf(file) === 'features') return featureOf(file) === featureOf(target);
  return to <= from;
}

function importsOf(file: string, text: string): string[] {
  const named = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(([, name]) => name ?? '');
  return named.flatMap((name) => {
    if (name.startsWith('@/')) return [name.slice(2)];
    return name.startsWith('.') ? [posix.join(posix.dirname(file), name)] : [];
  });
}

const layerOf = (file: string) => file.split('/')[0] ?? '';
const featureOf = (file: string) => file.split('/')[1];

function mantineImports(files: Map<string, string>): Set<string> {
  const names = [...files.values()].flatMap((text) =>
    [...text.matchAll(/import \{([^}]+)\} from '@mantine\/core'/g)].flatMap(([, list]) =>
      (list ?? '').split(',').map((name) => name.trim()),
    ),
  );
  return new Set(names.filter((name) => /^[A-Z]/.test(name)));
}

function hasStyleSheet(component: string): boolean {
  const core = dirname(createRequire(import.meta.url).resolve('@mantine/core/styles.css'));
  return existsSync(join(core, 'styles', `${component}.layer.css`));
}
