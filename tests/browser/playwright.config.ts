import { defineConfig } from '@playwright/test';
import { chromium } from './support/chromium';
import { appUrl } from './support/stack';

export default defineConfig({
  testDir: 'journeys',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  retries: 1,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 15_000 },
  reporter: [['list']],
  projects: [
    // Each of the demo's people signs in once; the other tests go on from there.
    { name: 'sign-in', testMatch: 'sign-in.spec.ts' },
    { name: 'portal', testIgnore: 'sign-in.spec.ts', dependencies: ['sign-in'] },
  ],
  use: {
    baseURL: appUrl,
    launchOptions: chromium,
    locale: 'en-US',
    timezoneId: 'America/Denver',
    viewport: { width: 1440, height: 900 },
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
  },
});
