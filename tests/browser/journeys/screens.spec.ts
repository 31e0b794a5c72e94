import type { Page } from '@playwright/test';
import { franchiseScreens } from '../screens/franchise';
import { hqScreens } from '../screens/hq';
import type { Screen, Shown } from '../screens/screen';
import { people } from '../support/people';
import {
  expectAccessible,
  expectNoSidewaysScroll,
  expectReadableColours,
  expectSteadyLayout,
  expectTouchTargets,
  settle,
  watchLayout,
} from '../support/screen';
import { networkShowcaseOf, showcaseOf } from '../support/showcase';
import { test as base } from '../support/test';

const test = base.extend<object, { showcase: Shown }>({
  showcase: [
    async ({ apiOf }, use) =>
      use({
        ...(await showcaseOf(apiOf(people.boulderOwner))),
        network: await networkShowcaseOf(apiOf),
      }),
    { scope: 'worker', timeout: 120_000 },
  ],
});

const desktop = { width: 1440, height: 900 };
const phone = { width: 390, height: 844 };

for (const screen of [...franchiseScreens, ...hqScreens]) {
  const sizes = screen.on === 'phone' ? { phone } : { phone, desktop };
  test.describe(screen.name, () => {
    test.use({
      person: screen.person ?? people.boulderOwner,
      contextOptions: { reducedMotion: 'reduce' },
    });

    test('is steady, fits, and has no finding of axe in light and dark', async ({
      page,
      showcase,
      watch,
    }) => {
      await watchLayout(page);
      for (const size of Object.values(sizes)) {
        await page.setViewportSize(size);
        await page.goto(screen.at(showcase));
        await settle(page);
        await expectSteadyLayout(page);
      }
      await screen.act?.(page, watch);
      // Whatever was done there stays while the window becomes a phone's.
      for (const [name, size] of Object.entries(sizes).reverse()) {
        await page.setViewportSize(size);
        await expectGood(page, screen, name);
      }
    });
  });
}

async function expectGood(page: Page, screen: Screen, size: string): Promise<void> {
  await take(page, `${screen.name}-${size}-light`);
  await expectAccessible(page);
  await expectNoSidewaysScroll(page);
  if (size === 'phone') await expectTouchTargets(page, 44);
  await page.emulateMedia({ colorScheme: 'dark' });
  await take(page, `${screen.name}-${size}-dark`);
  await expectReadableColours(page);
  await page.emulateMedia({ colorScheme: 'light' });
}

async function take(page: Page, name: string): Promise<void> {
  await settle(page);
  await page.screenshot({ path: `test-results/screens/${name}.png` });
}
