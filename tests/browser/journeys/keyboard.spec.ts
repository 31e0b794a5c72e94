import type { Locator, Page } from '@playwright/test';
import { expectActive } from '../pages/form';
import { expectPage } from '../pages/shell';
import { franchises, people } from '../support/people';
import { Records } from '../support/records';
import { expect, test } from '../support/test';

test.use({ person: people.boulderOwner });

test('the first Tab offers to skip to the content', async ({ page }) => {
  await page.goto('/f/crown-boulder/orders');
  await expectPage(page, 'Orders');
  await page.keyboard.press('Tab');
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport();

  await page.keyboard.press('Enter');

  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('main').getByRole('link').first()).toBeFocused();
});

test('Ctrl+K finds a record and goes there', async ({ page, apiOf }) => {
  const customer = await new Records(apiOf(people.boulderOwner), franchises.boulder).customer();
  await page.goto('/f/crown-boulder/catalog');
  await expectPage(page, 'Catalog');

  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type(customer.name);
  await expectActive(palette.getByRole('combobox'), palette.getByRole('option', { name: customer.name }));
  await page.keyboard.press('Enter');

  await expectPage(page, customer.name);
  await expect(palette).toBeHidden();
});

test('Ctrl+K runs a command, and Escape leaves everything as it was', async ({ page }) => {
  await page.goto('/f/crown-boulder/customers');
  await expectPage(page, 'Customers');
  const palette = page.getByRole('dialog', { name: 'Search and commands' });
  await page.keyboard.press('Control+k');
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(palette).toBeHidden();
  await expectPage(page, 'Customers');

  await page.keyboard.press('Control+k');
  await page.keyboard.type('new product');
  await expect(palette.getByRole('option')).toHaveCount(1);
  await page.keyboard.press('Enter');

  await expectPage(page, 'New product');
});

for (const theme of ['light', 'dark'] as const) {
  test(`everything that Tab reaches shows its focus in the ${theme} theme`, async ({ page, apiOf }) => {
    const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
    const product = await records.product('10.00');
    const { value: order } = await records.draft(await records.customer(), [
      { productId: product.id, quantity: 1 },
    ]);
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
    for (const address of ['orders', 'customers/new', `orders/${order.id}`, `orders/${order.id}/edit`]) {
      await page.goto(`/f/crown-boulder/${address}`);
      await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeVisible();
      expect(await withoutVisibleFocus(page), address).toEqual([]);
    }
  });
}

test('a dialog keeps the focus inside and gives it back', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('10.00');
  const { value: order } = await records.draft(await records.customer(), [
    { productId: product.id, quantity: 1 },
  ]);
  await page.goto(`/f/crown-boulder/orders/${order.id}`);
  const opener = page.getByRole('button', { name: 'Confirm order' });
  await opener.focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Confirm this order?' });
  await expect(dialog.getByRole('button', { name: 'Confirm order' })).toBeFocused();

  for (let pressed = 0; pressed < 6; pressed++) {
    await page.keyboard.press('Tab');
    expect(await hasFocus(dialog)).toBe(true);
  }
  await page.keyboard.press('Escape');

  await expect(dialog).toBeHidden();
  await expect(opener).toBeFocused();
});

async function hasFocus(place: Locator): Promise<boolean> {
  return place.evaluate((element) => element.contains(document.activeElement));
}

/** Goes through the page with Tab and names what has the focus without an outline of its own or of its row. */
async function withoutVisibleFocus(page: Page): Promise<string[]> {
  const hidden: string[] = [];
  for (let pressed = 0; pressed < 30; pressed++) {
    await page.keyboard.press('Tab');
    const invisible = await page.evaluate(() => {
      const element = document.activeElement;
      if (element === null || element === document.body) return undefined;
      // The browser itself draws the focus inside of a day's field.
      if (element.matches('[type="date"]')) return undefined;
      const outlined = [element, element.closest('tr'), element.closest('li')].some((place) => {
        if (place === null) return false;
        const { outlineStyle, outlineWidth } = getComputedStyle(place);
        return outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 1;
      });
      return outlined ? undefined : element.outerHTML.slice(0, 120);
    });
    if (invisible !== undefined) hidden.push(invisible);
  }
  return hidden;
}
