import { test as base, expect } from '@playwright/test';
import { Api } from './api';
import type { Person } from './people';
import { cookiesOf } from './sessions';
import { Watch } from './watch';

interface Options {
  /** Who is signed in at Keycloak already; undefined is nobody. */
  person: Person | undefined;
}

interface Fixtures {
  /** Fails the test when anything goes wrong in the browser that the test has not announced. */
  watch: Watch;
}

interface WorkerFixtures {
  /** The API with a person's token. */
  apiOf: (person: Person) => Api;
}

export const test = base.extend<Options & Fixtures, WorkerFixtures>({
  person: [undefined, { option: true }],

  apiOf: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright asks for the pattern.
    async ({}, use) => {
      const apis = new Map<string, Api>();
      await use((person) => {
        const api = apis.get(person.login) ?? new Api(person);
        apis.set(person.login, api);
        return api;
      });
    },
    { scope: 'worker' },
  ],

  storageState: async ({ person }, use) => {
    await use(person === undefined ? undefined : await cookiesOf(person));
  },

  watch: [
    async ({ context }, use) => {
      const watch = new Watch();
      await watch.over(context);
      await use(watch);
      expect(watch.troubles(), 'what went wrong in the browser').toEqual([]);
    },
    { auto: true },
  ],
});

export { expect };
