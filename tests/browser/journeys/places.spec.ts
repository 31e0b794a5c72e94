import { expectState } from '../pages/franchises';
import { expectPage, goTo, places, rows } from '../pages/shell';
import { franchises, people } from '../support/people';
import { expect, test } from '../support/test';

test.describe('HQ', () => {
  test.use({ person: people.hq });

  test('sees the three franchises and looks into one', async ({ page }) => {
    await page.goto('/');

    await expectPage(page, 'Franchises');
    for (const { name } of Object.values(franchises)) {
      await expect(rows(page, 'Franchises').filter({ hasText: name })).toHaveCount(1);
    }
    await page.getByRole('link', { name: 'Crown Denver' }).click();

    await expectPage(page, 'Crown Denver');
    await expectState(page, 'Active');
    await expect(rows(page, 'Locations').getByRole('cell', { name: 'Downtown' })).toBeVisible();
    await expect(rows(page, 'Locations').getByRole('cell', { name: 'Aurora' })).toBeVisible();
  });

  test('does not see the rows of a franchise', async ({ page }) => {
    await page.goto('/f/crown-denver/orders');

    await expectPage(page, 'There is nothing here');
  });
});

test.describe('A customer', () => {
  test.use({ person: people.customer });

  test('sees the catalog and nothing else', async ({ page }) => {
    await page.goto('/');

    await expectPage(page, 'Catalog');
    expect(await places(page)).toEqual(['Catalog']);
    await expect(page.getByRole('link', { name: 'New product' })).toHaveCount(0);
    for (const closed of ['orders', 'customers', 'imports', 'catalog/new']) {
      await page.goto(`/f/crown-denver/${closed}`);
      await expectPage(page, 'You may not see this');
    }
  });
});

test.describe('Somebody of several franchises', () => {
  test.use({ person: people.floater });

  test('switches between them and stays where they were', async ({ page }) => {
    await page.goto(`/f/${franchises.boulder.id}/orders`);
    await page.getByRole('button', { name: 'Franchise: Crown Boulder. Switch' }).click();
    await page.getByRole('menuitem', { name: 'Crown Denver' }).click();

    await expectPage(page, /Crown Denver/);
    await expect(page).toHaveURL('/f/crown-denver');
    expect(await places(page)).toContain('Imports');

    await page.getByRole('link', { name: 'Candlefish' }).click();
    await expect(page).toHaveURL('/f/crown-denver');
    await goTo(page, 'Catalog');
    await expectPage(page, 'Catalog');
  });
});

test.describe('The first load', () => {
  test.use({ person: people.boulderOwner });

  test('brings its scripts and styles compressed', async ({ page }) => {
    // The way over the sign-in takes the answers' bodies with it.
    await page.goto('/f/crown-boulder');
    await expectPage(page, /Crown Boulder/);
    const sent: { path: string; encoding: string | undefined; length: number }[] = [];
    page.on('response', async (response) => {
      const path = new URL(response.url()).pathname;
      if (!/^\/assets\/.*\.(js|css)$/.test(path)) return;
      sent.push({
        path,
        encoding: response.headers()['content-encoding'],
        length: (await response.body()).length,
      });
    });

    await page.reload();
    await expectPage(page, /Crown Boulder/);

    const large = () => sent.filter(({ length }) => length > 2048);
    await expect.poll(() => large().length).toBeGreaterThan(5);
    expect(large().filter(({ encoding }) => encoding !== 'gzip')).toEqual([]);
  });
});
