import { expect, type Locator, type Page } from '@playwright/test';
import { facts, field } from '../pages/form';
import { expectPage } from '../pages/shell';
import { people } from '../support/people';
import { unique } from '../support/records';
import { test } from '../support/test';

const sizes = {
  'a phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  'a small phone': { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true },
  'a tablet': { viewport: { width: 820, height: 1180 } },
  'a desktop': { viewport: { width: 1440, height: 900 } },
};

for (const [device, use] of Object.entries(sizes)) {
  test.describe(`On ${device}`, () => {
    test.use({ ...use, person: people.austinOwner });

    test('what is said of the last act leaves the next one free', async ({ page }) => {
      const name = unique('Roller');
      await page.goto('/f/paintbox-austin/catalog/new');
      await field(page, 'Name').fill(name);
      await field(page, 'Unit price (USD)').fill('9.50');
      await page.getByRole('button', { name: 'Save product' }).click();
      await expectPage(page, name);
      const first = said(page, name);
      await expectApart(first, page.getByRole('link', { name: 'Edit' }));
      await page.getByRole('link', { name: 'Edit' }).click();

      await field(page, 'Unit price (USD)').fill('9.75');
      await expectApart(first, page.getByRole('button', { name: 'Save product' }));
      await expectApart(first, page.getByRole('link', { name: 'Cancel' }));
      await page.getByRole('button', { name: 'Save product' }).click();

      await expect(facts(page)).toContainText('$9.75');
    });

    test('it is closed by hand', async ({ page }) => {
      const name = unique('Brush');
      await page.goto('/f/paintbox-austin/customers/new');
      await field(page, 'Name').fill(name);
      await page.getByRole('button', { name: 'Save customer' }).click();

      const close = said(page, name).getByRole('button', { name: 'Close' });
      if (use.viewport.width < 700) {
        const box = await close.boundingBox();
        expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(44);
      }
      await close.click();

      await expect(said(page, name)).toBeHidden();
    });
  });
}

function said(page: Page, name: string): Locator {
  return page.getByRole('alert').filter({ hasText: name });
}

/** Both are there, and neither covers a part of the other. */
async function expectApart(one: Locator, other: Locator): Promise<void> {
  await expect(one).toBeVisible();
  await expect(async () => {
    const [a, b] = [await one.boundingBox(), await other.boundingBox()];
    if (a === null || b === null) throw new Error('one of them is gone');
    const apart =
      a.x + a.width <= b.x || b.x + b.width <= a.x || a.y + a.height <= b.y || b.y + b.height <= a.y;
    expect(apart, `${JSON.stringify(a)} and ${JSON.stringify(b)}`).toBe(true);
  }).toPass({ timeout: 2000 });
}
