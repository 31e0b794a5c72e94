import { expectFinding, facts, field } from '../pages/form';
import { expectPage, rows, search } from '../pages/shell';
import { franchises, people } from '../support/people';
import { Records, unique } from '../support/records';
import { expect, test } from '../support/test';

test.use({ person: people.austinOwner });

const SEARCH = 'Search name, SKU, category or external id';

test('a product is added with a price to four decimals', async ({ page }) => {
  const name = unique('Deck stain, per ounce');
  await page.goto('/f/paintbox-austin/catalog');
  await page.getByRole('link', { name: 'New product' }).first().click();

  await field(page, 'Name').fill(name);
  await field(page, 'Unit price (USD)').fill('about ten');
  await field(page, 'Unit price (USD)').blur();
  await expectFinding(field(page, 'Unit price (USD)'), 'A price of at most four decimals.');
  await field(page, 'Unit price (USD)').fill('0.3325');
  await field(page, 'Category').fill('Stains');
  await page.keyboard.press('Control+Enter');

  await expectPage(page, name);
  await expect(facts(page)).toContainText('$0.3325');
  await expect(facts(page)).toContainText('Stains');
});

test('a product is found by search, and the search outlives a reload and the way back', async ({
  page,
  apiOf,
}) => {
  const records = new Records(apiOf(people.austinOwner), franchises.austin);
  const wanted = await records.product('49.00', unique('Semi-gloss white'));
  await records.product('51.00', unique('Semi-gloss black'));
  await page.goto('/f/paintbox-austin/catalog');

  await search(page, SEARCH, wanted.name);
  await expect(rows(page, 'Catalog')).toHaveCount(1);
  await page.reload();
  await expect(page.getByLabel(SEARCH)).toHaveValue(wanted.name);
  await expect(rows(page, 'Catalog')).toHaveCount(1);

  await page.getByRole('link', { name: wanted.name }).click();
  await expectPage(page, wanted.name);
  await page.goBack();
  await expectPage(page, 'Catalog');
  await expect(page.getByLabel(SEARCH)).toHaveValue(wanted.name);
  await expect(rows(page, 'Catalog')).toHaveCount(1);
});

test('what is no longer sold has a view of its own', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.austinOwner), franchises.austin);
  const word = unique('Primer');
  const sold = await records.product('20.00', `${word} sold`);
  const old = await records.product('20.00', `${word} old`, { discontinued: true });
  await page.goto('/f/paintbox-austin/catalog');
  await search(page, SEARCH, word);
  await expect(rows(page, 'Catalog')).toHaveCount(2);

  await page.getByRole('tab', { name: 'Discontinued' }).click();

  await expect(rows(page, 'Catalog')).toHaveCount(1);
  await expect(page.getByRole('link', { name: old.name })).toBeVisible();
  await expect(page).toHaveURL((url) => url.searchParams.get('show') === 'discontinued');
  await page.getByRole('tab', { name: 'Sold' }).click();
  await expect(page.getByRole('link', { name: sold.name })).toBeVisible();
  await expect(rows(page, 'Catalog')).toHaveCount(1);
});

test('nothing found says so and leads back to everything', async ({ page, apiOf }) => {
  await new Records(apiOf(people.austinOwner), franchises.austin).product('9.00');
  await page.goto('/f/paintbox-austin/catalog');
  await search(page, SEARCH, unique('nothing like it'));
  await expect(page.getByText('Nothing matches')).toBeVisible();

  await page.getByRole('button', { name: 'Clear filters' }).click();

  await expect(rows(page, 'Catalog').first()).toBeVisible();
  await expect(page).toHaveURL('/f/paintbox-austin/catalog');
});
