import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compressed } from './build/compressed';
import { scriptBudget } from './build/script-budget';
import { themeCss } from './build/theme-css';

const app = `http://localhost:${process.env.APP_PORT ?? '8080'}`;
const proxy = { '/api': app, '/config.json': app };

export default defineConfig({
  plugins: [themeCss(), react(), scriptBudget(200), compressed()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
  server: { host: 'localhost', port: 15173, strictPort: true, proxy },
  preview: { host: 'localhost', port: 15173, strictPort: true, proxy },
  // No asset becomes a data: address, which the Content-Security-Policy does not allow.
  build: { assetsInlineLimit: 0, target: 'es2023' },
  test: {
    environment: 'node',
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx'],
  },
});
