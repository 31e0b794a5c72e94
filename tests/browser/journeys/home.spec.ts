import type { Locator, Page } from '@playwright/test';
import { expectPage } from '../pages/shell';
import { franchises, people } from '../support/people';
import { Records } from '../support/records';
import { expectNoSidewaysScroll, settle } from '../support/screen';
import { expect, test } from '../support/test';

const widths = { 'a phone': 390, 'a desktop': 1440 };

for (const [device, width] of Object.entries(widths)) {
  test.describe(`The chart on ${device}`, () => {
    test.use({ viewport: { width, height: 900 }, person: people.boulderOwner });

    test('is by year when old books meet an order of today, and its table has each month', async ({
      page,
      apiOf,
    }) => {
      const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
      const product = await records.product('10.00');
      await records.draft(await records.customer(), [{ productId: product.id, quantity: 1 }]);
      await withMonths(page, [
        ['1996-07', 22, '27861.90'],
        ['1997-01', 33, '61258.07'],
        ['1998-05', 14, '18333.63'],
        ['2026-11', 1, '10.00'],
      ]);
      await page.goto('/f/crown-boulder');
      await settle(page);
      await expectPage(page, 'Crown Boulder');

      const chart = page.getByRole('region', { name: 'After discount by year' });
      await expectApart(await chart.locator('svg text').all());
      await expectNoSidewaysScroll(page);
      await expect(chart.getByRole('row')).toHaveText([
        'MonthOrdersAfter discount',
        'Jul 199622$27,861.90',
        'Jan 199733$61,258.07',
        'May 199814$18,333.63',
        'Nov 20261$10.00',
      ]);
    });
  });
}

/** The server's answer, with the months of other books. */
async function withMonths(page: Page, months: [string, number, string][]): Promise<void> {
  await page.route(/\/order-figures(\?|$)/, async (route) => {
    const response = await route.fetch();
    const byMonth = months.map(([month, orders, amount]) => ({
      month,
      orders,
      subtotal: { amount, currency: 'USD' },
    }));
    await route.fulfill({ response, json: { ...(await response.json()), byMonth } });
  });
}

/** No word of the chart runs into another one. */
async function expectApart(words: Locator[]): Promise<void> {
  expect(words.length).toBeGreaterThan(5);
  const boxes = await Promise.all(
    words.map(async (word) => ({ text: await word.textContent(), box: await word.boundingBox() })),
  );
  const touching = boxes.flatMap(({ text, box: a }, index) =>
    boxes
      .slice(index + 1)
      .filter(({ box: b }) => a !== null && b !== null && meet(a, b))
      .map((other) => `${text} and ${other.text}`),
  );
  expect(touching).toEqual([]);
}

interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}
