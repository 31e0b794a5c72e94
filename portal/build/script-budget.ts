import { gzipSync } from 'node:zlib';
import type { Plugin, Rollup } from 'vite';

/** Fails the build when the script that any page needs at its first load is larger, compressed, than the budget. */
export function scriptBudget(kilobytes: number): Plugin {
  return {
    name: 'candlefish-script-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = new Map<string, Rollup.OutputChunk>();
      for (const output of Object.values(bundle)) {
        if (output.type === 'chunk') chunks.set(output.fileName, output);
      }
      const { page, bytes } = heaviestFirstLoad(chunks);
      const used = (bytes / 1000).toFixed(1);
      if (bytes > kilobytes * 1000) {
        this.error(
          `The first load of ${page} needs ${used} kB of compressed script; the budget is ${kilobytes} kB.`,
        );
      }
      this.info(`The heaviest first load, ${page}, needs ${used} of ${kilobytes} kB of compressed script.`);
    },
  };
}

function heaviestFirstLoad(chunks: Map<string, Rollup.OutputChunk>): {
  page: string;
  bytes: number;
} {
  const compressed = new Map([...chunks].map(([name, chunk]) => [name, gzipSync(chunk.code).length]));
  const entries = [...chunks.values()].filter((chunk) => chunk.isEntry);
  const pages = [...chunks.values()].filter(isPage);
  const start = new Set<string>();
  for (const entry of entries) addWithImports(entry.fileName, chunks, start);
  let heaviest = { page: 'the entry', bytes: sum(start, compressed) };
  for (const page of pages) {
    const needed = new Set(start);
    addWithImports(page.fileName, chunks, needed);
    const bytes = sum(needed, compressed);
    if (bytes > heaviest.bytes) heaviest = { page: page.name, bytes };
  }
  return heaviest;
}

/** What the router loads; dialogs and menus come later, when they are used. */
function isPage(chunk: Rollup.OutputChunk): boolean {
  return chunk.isDynamicEntry && /\/features\/.*Page\.tsx$/.test(chunk.facadeModuleId ?? '');
}

function addWithImports(name: string, chunks: Map<string, Rollup.OutputChunk>, into: Set<string>): void {
  const chunk = chunks.get(name);
  if (chunk === undefined || into.has(name)) return;
  into.add(name);
  for (const imported of chunk.imports) addWithImports(imported, chunks, into);
}

function sum(names: Set<string>, sizes: Map<string, number>): number {
  return [...names].reduce((total, name) => total + (sizes.get(name) ?? 0), 0);
}
