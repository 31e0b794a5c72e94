import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

const WORTH_IT = 1024;

/** Puts the compressed form of every script and style beside it, so that the server never compresses them. */
export function compressed(): Plugin {
  return {
    name: 'candlefish-compressed',
    apply: 'build',
    generateBundle: {
      order: 'post',
      handler(_options, bundle) {
        for (const output of Object.values(bundle)) {
          const text = output.type === 'chunk' ? output.code : output.source;
          if (!/\.(js|css|svg)$/.test(output.fileName) || text.length <= WORTH_IT) continue;
          this.emitFile({
            type: 'asset',
            fileName: `${output.fileName}.gz`,
            source: gzipSync(text, { level: 9 }),
          });
        }
      },
    },
  };
}
