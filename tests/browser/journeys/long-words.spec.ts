import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { chooseFiles, mapping } from '../pages/imports';
import { askToCancel } from '../pages/orders';
import { expectPage } from '../pages/shell';
import type { Api } from '../support/api';
import { franchises, people } from '../support/people';
import { Records } from '../support/records';
import { expectNoSidewaysScroll, settle } from '../support/screen';
import { expect, test } from '../support/test';

/** Words without a space, as long as the API takes them. */
const word = (length: number) => randomUUID().slice(0, 8).padEnd(length, 'x');

const sizes = {
  'a phone': { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true },
  'a desktop': { viewport: { width: 1440, height: 900 } },
};

for (const [device, use] of Object.entries(sizes)) {
  test.describe(`On ${device}, words that are longer than a line`, () => {
    test.use({ ...use, person: people.austinOwner });

    test('stay inside the pages of records', async ({ page, apiOf }) => {
      test.slow();
      const made = await recordsOfLongWords(apiOf(people.austinOwner));

      for (const path of [
        `orders/${made.draft}`,
        `orders/${made.draft}/edit`,
        `orders/${made.cancelled}`,
        `orders?q=${made.customerName}`,
        `customers/${made.customer}`,
        `customers/${made.customer}/edit`,
        `customers?q=${made.customerName}`,
        `catalog/${made.product}`,
        `catalog/${made.product}/edit`,
        `catalog?q=${made.productName}`,
      ]) {
        await page.goto(`/f/paintbox-austin/${path}`);
        await expectAllInside(page, path);
      }

      await page.goto(`/f/paintbox-austin/orders/${made.draft}`);
      await (await askToCancel(page)).getByLabel('Reason').fill(word(480));
      await expectAllInside(page, 'the question before cancelling');

      await page.goto(`/f/paintbox-austin/orders/${made.draft}/edit`);
      await page.getByRole('button', { name: 'Remove line 1' }).click();
      await expect(page.getByText('Line removed:')).toBeVisible();
      await expectAllInside(page, 'the line that was taken away');

      await page.goto(`/f/paintbox-austin/orders?customer=${made.customer}`);
      await expect(page.getByText('Customer: ')).toBeVisible();
      await expectAllInside(page, 'the filter of the orders');

      await page.keyboard.press('Control+k');
      await expect(page.getByRole('dialog').getByRole('combobox')).toBeFocused();
      await page.keyboard.type(made.productName.slice(0, 8));
      await expect(page.getByRole('option', { name: made.productName })).toBeVisible();
      await expectAllInside(page, 'what is found');
    });

    test('stay inside what differs from somebody else’s change', async ({ page, apiOf, watch }) => {
      watch.expectRefusal(412, 'PATCH', /\/customers\//);
      const records = new Records(apiOf(people.austinOwner), franchises.austin);
      const { id } = await records.customer();
      await page.goto(`/f/paintbox-austin/customers/${id}/edit`);
      await page.getByLabel('Notes').fill(word(900));
      await records.changeCustomer(id, { notes: word(900) });

      await page.getByRole('button', { name: 'Save customer' }).click();

      await expect(page.getByRole('dialog').getByText('These fields differ')).toBeVisible();
      await expectAllInside(page, 'the differences');
    });

    test('stay inside an import', async ({ page }) => {
      const name = `${word(120)}.csv`;
      await page.goto('/f/paintbox-austin/imports/new');
      const lines = ['externalId,name,unitPrice', `${word(60)},${word(100)},${word(100)}`];
      await chooseFiles(page, 'Choose products file', [{ name, lines }]);
      await expect(mapping(page, 'Products', name)).toBeVisible();
      await expectAllInside(page, 'the mapping');

      await page.getByRole('button', { name: 'Check first' }).click();
      await expect(page.getByText('Some rows need a correction.')).toBeVisible();
      await expectAllInside(page, 'the check');

      await page.goto('/f/paintbox-austin/imports/new');
      await chooseFiles(page, 'Choose products file', [
        { name: `a-${name}`, lines: ['colour,smell', 'red,rose'] },
        { name: `b-${name}`, lines: [] },
      ]);
      await expect(page.getByText('These files can’t be imported')).toBeVisible();
      await expectAllInside(page, 'files that are unfit');
    });
  });
}

async function expectAllInside(page: Page, what: string): Promise<void> {
  await test.step(what, async () => {
    await settle(page);
    await expectPage(page, /./);
    await expectNoSidewaysScroll(page);
    expect(await page.evaluate(spilled), `what sticks out of its place: ${what}`).toEqual([]);
  });
}

/** Texts that reach over an edge that nothing cuts them off at: the page's own, or the one of a dialog. */
function spilled(): string[] {
  const room = document.documentElement.clientWidth;
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const out: string[] = [];
  for (let text = walker.nextNode(); text !== null; text = walker.nextNode()) {
    const parent = text.parentElement;
    if (parent === null || parent.checkVisibility({ visibilityProperty: true }) === false) continue;
    let cut = false;
    for (let each: Element | null = parent; each !== null; each = each.parentElement) {
      const { overflowX, clipPath } = getComputedStyle(each);
      if (
        each !== document.documentElement &&
        !each.matches('[role="dialog"]') &&
        (overflowX !== 'visible' || clipPath !== 'none')
      )
        cut = true;
    }
    const range = document.createRange();
    range.selectNodeContents(text);
    const edge = parent.closest('[role="dialog"]')?.getBoundingClientRect().right ?? room;
    if (!cut && range.getBoundingClientRect().right > edge + 1) out.push(parent.outerHTML.slice(0, 160));
  }
  return out;
}

async function recordsOfLongWords(api: Api) {
  const records = new Records(api, franchises.austin);
  const customer = await records.customer(word(200), {
    contactName: word(100),
    contactTitle: word(100),
    phone: word(30),
    notes: word(2000),
    externalId: word(60),
    address: { street: word(120), city: word(60), region: word(60), country: word(60) },
  });
  const product = await records.product('49.00', word(200), {
    sku: word(60),
    category: word(100),
    description: word(2000),
    externalId: word(60),
  });
  const lines = [{ productId: product.id, quantity: 12 }];
  const more = { notes: word(2000), externalId: word(60) };
  const draft = await records.draft(customer, lines, more);
  const cancelled = await records.cancelled(customer, lines, word(480));
  return {
    customer: customer.id,
    customerName: customer.name,
    product: product.id,
    productName: product.name,
    draft: draft.value.id,
    cancelled: cancelled.value.id,
  };
}
