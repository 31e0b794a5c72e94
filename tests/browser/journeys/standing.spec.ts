import { field } from '../pages/form';
import { closeFranchise, openFranchise } from '../pages/franchises';
import { expectPage, goTo } from '../pages/shell';
import { Network, uniqueFranchise, untilMember } from '../support/network';
import { people } from '../support/people';
import { unique } from '../support/records';
import { expect, test } from '../support/test';

const REASON = 'The royalties of two months are outstanding.';

test.describe('In a franchise that HQ suspends', () => {
  test.use({ person: people.estimator });

  test('what is being written is kept, everything can be read, and it goes on after the resumption', async ({
    page,
    apiOf,
    watch,
  }) => {
    test.setTimeout(120_000);
    watch.expectRefusal(403, 'POST', /\/customers$/);
    const network = new Network(apiOf(people.hq));
    const { id, name } = await network.active(uniqueFranchise(), people.estimator);
    await untilMember(apiOf(people.estimator), { id });
    const customer = unique('Roaring Fork Rowing');
    await page.goto(`/f/${id}/customers/new`);
    await expectPage(page, 'New customer');
    await field(page, 'Name').fill(customer);
    await network.suspend(id, REASON);

    await page.getByRole('button', { name: 'Save customer' }).click();

    await expectPage(page, 'Nothing can be changed at the moment');
    const banner = page.getByRole('status').filter({ hasText: `${name} is suspended` });
    await expect(banner).toContainText(REASON);
    await goTo(page, 'Customers');
    await expectPage(page, 'Customers');
    await expect(banner).toBeVisible();
    await expect(page.getByRole('link', { name: 'New customer' })).toHaveCount(0);
    await page.keyboard.press('Control+k');
    await expect(page.getByRole('option', { name: 'Orders' })).toBeVisible();
    await expect(page.getByRole('option', { name: 'New customer' })).toHaveCount(0);
    await page.keyboard.press('Escape');

    await network.resume(id);
    await page.goto(`/f/${id}/customers/new`);
    await expect(banner).toBeHidden();
    await expect(page.getByText('What you had entered before is back.')).toBeVisible();
    await page.getByRole('button', { name: 'Save customer' }).click();
    await expectPage(page, customer);
  });
});

test.describe('In a franchise whose data could not be updated', () => {
  test.use({ person: people.boulderOwner });

  test('a page says what happens next, and trying again opens it', async ({ page, watch }) => {
    await closeFranchise(page, watch, 'crown-boulder');
    await page.goto('/f/crown-boulder/customers');
    await expectPage(page, 'Crown Boulder is closed for now');
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([
      'HQ knows about it and repeats the update.',
      /everything is here again/,
      /by itself/,
    ]);

    await openFranchise(page, 'crown-boulder');
    await page.getByRole('button', { name: 'Look again now' }).click();

    await expectPage(page, 'Customers');
  });
});
