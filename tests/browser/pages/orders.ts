import { expect, type Locator, type Page } from '@playwright/test';
import type { Money, Totals } from '../support/api';
import { field, pick, picker } from './form';

/** A field of one line of the order form, by the name that a screen reader says. */
export function lineField(page: Page, name: string, line: number): Locator {
  return field(page, `${name}, line ${line}`);
}

export function productOf(page: Page, line: number): Locator {
  return picker(page, `Product, line ${line}`);
}

/** Fills the line that has the focus, by keyboard alone, and stays in its last field. */
export async function typeLine(
  page: Page,
  line: number,
  { product, quantity, discount }: { product: string; quantity: string; discount?: string },
): Promise<void> {
  await expect(productOf(page, line)).toBeFocused();
  await pick(page, productOf(page, line), product);
  await expect(lineField(page, 'Quantity', line)).toBeFocused();
  await page.keyboard.type(quantity);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await expect(lineField(page, 'Discount %', line)).toBeFocused();
  if (discount !== undefined) await page.keyboard.type(discount);
}

/** The totals below the lines, in the form and on the order's page, are these to the cent. */
export async function expectTotals(page: Page, totals: Totals): Promise<void> {
  const { beforeDiscount, discount, total } = totals;
  await expect(page.getByLabel('Totals', { exact: true })).toHaveText(
    `Before discount${inDollars(beforeDiscount)}Discount−${inDollars(discount)}Total${inDollars(total)}`,
  );
}

export function inDollars({ amount }: Money): string {
  const [whole = '', cents = ''] = amount.split('.');
  return `$${whole.replace(/\B(?=(\d{3})+$)/g, ',')}.${cents.padEnd(2, '0')}`;
}

export function confirmButton(page: Page): Locator {
  return page.getByRole('main').getByRole('button', { name: 'Confirm order' });
}

export async function askToCancel(page: Page): Promise<Locator> {
  await page.getByRole('button', { name: 'More actions' }).click();
  await page.getByRole('menuitem', { name: 'Cancel order' }).click();
  return page.getByRole('dialog', { name: 'Cancel this order?' });
}
