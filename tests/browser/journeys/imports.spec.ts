import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { facts } from '../pages/form';
import { type CsvFile, chooseFiles, expectColumns, expectOutcome, mapping } from '../pages/imports';
import { expectPage, goTo, rows, search } from '../pages/shell';
import { people } from '../support/people';
import { expect, test } from '../support/test';

test.use({ person: people.austinOwner });

test('two files with unquoted commas are mapped, checked, corrected, imported, and imported again', async ({
  page,
}) => {
  const tag = randomUUID().slice(0, 8);
  const customers = customersFile(tag);
  await page.goto('/f/paintbox-austin/imports');
  await page.getByRole('link', { name: 'Import data' }).first().click();
  await chooseFiles(page, 'Choose customers file', [productsFile(tag, 'twelve'), customers]);

  const people = mapping(page, 'Customers', customers.name);
  await expectColumns(people, {
    'External id': 'customerID',
    Name: 'companyName',
    'Street and number': 'address',
    Town: 'city',
  });
  await expect(people.getByLabel('Column to join surplus cells into')).toHaveValue('address');
  const goods = mapping(page, 'Products', 'products.csv');
  await expectColumns(goods, { 'External id': 'productID', 'Unit price': 'unitPrice' });
  await expect(goods.getByLabel('Column to join surplus cells into')).toHaveValue('productName');

  await page.getByRole('button', { name: 'Check first' }).click();
  await expectPage(page, 'Check of files');
  await expect(page.getByText('Some rows need a correction. Nothing has been kept.')).toBeVisible();
  await expectOutcome(page, 'products.csv', ['Refused', '3', '0', '0', '0', '1']);
  const errors = rows(page, 'Errors in products, products.csv');
  await expect(errors).toHaveCount(1);
  await expect(errors.getByRole('cell')).toHaveText(['3', 'unitPrice (4)', 'twelve', /decimal/]);

  await page.getByRole('link', { name: 'Change files or mapping' }).click();
  await page.getByRole('button', { name: 'Take products.csv away' }).click();
  await chooseFiles(page, 'Choose products file', [productsFile(tag, '12.00')]);
  await page.getByRole('button', { name: 'Check first' }).click();
  await expect(page.getByText('Everything is in order. Nothing has been kept yet.')).toBeVisible();
  await expectOutcome(page, customers.name, ['Done', '2', '2', '0', '0', '0']);
  await withProgress(page, () => page.getByRole('button', { name: 'Import now' }).click());
  await expect(page.getByText('Everything is in:')).toBeVisible();
  await expectPage(page, 'Import of files');

  await goTo(page, 'Customers');
  await search(page, 'Search name, contact, e-mail, town or external id', tag);
  await expect(rows(page, 'Customers')).toHaveCount(2);
  await page.getByRole('link', { name: `Rowing Club ${tag}` }).click();
  await expect(facts(page)).toContainText('Dock 4, Lady Bird Lake');

  await page.goto('/f/paintbox-austin/imports/new');
  await chooseFiles(page, 'Choose customers file', [customers, productsFile(tag, '12.00')]);
  await page.getByRole('button', { name: 'Import now' }).click();
  await expect(page.getByText('Everything was in already; nothing has changed.')).toBeVisible();
  await expectOutcome(page, customers.name, ['Done', '2', '0', '0', '2', '0']);
  await expectOutcome(page, 'products.csv', ['Done', '3', '0', '0', '3', '0']);
});

test('a file that lacks a needed column is not sent before the column is chosen', async ({ page }) => {
  const tag = randomUUID().slice(0, 8);
  await page.goto('/f/paintbox-austin/imports/new');
  await chooseFiles(page, 'Choose products file', [
    { name: 'goods.csv', lines: ['number,label,asking', `P-${tag},Roller ${tag},9.50`] },
  ]);
  const goods = mapping(page, 'Products', 'goods.csv');

  await page.getByRole('button', { name: 'Check first' }).click();
  const price = goods.getByLabel('Column for Unit price', { exact: true });
  await expect(price).toHaveAttribute('aria-invalid', 'true');
  await goods.getByLabel('Column for External id', { exact: true }).selectOption('number');
  await goods.getByLabel('Column for Name', { exact: true }).selectOption('label');
  await price.selectOption('asking');
  await page.getByRole('button', { name: 'Check first' }).click();

  await expect(page.getByText('Everything is in order. Nothing has been kept yet.')).toBeVisible();
});

test('a file that can’t be imported says why, alone and among others', async ({ page }) => {
  const tag = randomUUID().slice(0, 8);
  const picture = { name: 'logo.png', mimeType: 'image/png', buffer: Buffer.from('89504e470d0a1a0a', 'hex') };
  const empty = { name: 'empty.csv', lines: [] };
  await page.goto('/f/paintbox-austin/imports/new');
  await chooseFiles(page, 'Choose orders file', [picture]);
  await expect(page.getByRole('alert')).toHaveText(
    'logo.png: The file is not UTF-8 text. Save it as “CSV UTF-8”.',
  );

  await chooseFiles(page, 'Choose products file', [
    productsFile(tag, '12.00'),
    picture,
    empty,
    { name: 'blank.csv', lines: [',,', '1,Paint,12.00'] },
    { name: 'other.csv', lines: ['colour,smell', 'red,rose'] },
  ]);

  await expect(mapping(page, 'Products', 'products.csv')).toBeVisible();
  const unfit = page.getByRole('alert').filter({ hasText: 'These files can’t be imported' });
  await expect(unfit.getByRole('listitem')).toHaveText([
    'logo.png: The file is not UTF-8 text. Save it as “CSV UTF-8”.',
    'empty.csv: The file is empty.',
    'blank.csv: The first row is empty; it has to hold the names of the columns.',
  ]);
  await expect(page.getByText('choose the place of each: other.csv')).toBeInViewport();
});

function customersFile(tag: string): CsvFile {
  return {
    name: 'customers.csv',
    lines: [
      'customerID,companyName,address,city,phone',
      `ROW-${tag},Rowing Club ${tag},Dock 4, Lady Bird Lake,Austin,(512) 555-0101`,
      `CHO-${tag},Choir ${tag},12 Music Lane,Austin,(512) 555-0102`,
    ],
  };
}

/** The second product has this price. */
function productsFile(tag: string, price: string): CsvFile {
  return {
    name: 'products.csv',
    lines: [
      'productID,productName,quantityPerUnit,unitPrice',
      `A-${tag},Primer ${tag},1 gal,31.50`,
      `B-${tag},Paint ${tag},1 gal,${price}`,
      `C-${tag},Brush, angled ${tag},1 piece,8.25`,
    ],
  };
}

/** The job's first report is held back until its progress has been seen. */
async function withProgress(page: Page, start: () => Promise<void>): Promise<void> {
  const seen = expect(page.getByRole('progressbar', { name: 'Progress' })).toBeAttached();
  await page.route(/\/imports\/[0-9a-f-]+$/, async (route) => {
    await seen;
    await route.continue();
  });
  await start();
  await seen;
}
