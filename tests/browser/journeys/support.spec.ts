import { field } from '../pages/form';
import { expectPage, goTo, rows } from '../pages/shell';
import { Network, uniqueFranchise, untilMember } from '../support/network';
import { people } from '../support/people';
import { Records, unique } from '../support/records';
import { expect, test } from '../support/test';

const REASON = 'The total of order 1004 is in question.';

test.describe('Somebody at HQ', () => {
  test.use({ person: people.hq });

  test('opens a franchise for support, walks through its pages and ends it', async ({ page, apiOf }) => {
    test.setTimeout(120_000);
    const franchise = await new Network(apiOf(people.hq)).active(uniqueFranchise(), people.estimator);
    await untilMember(apiOf(people.estimator), franchise);
    const customer = await new Records(apiOf(people.estimator), franchise).customer(unique('Ouray'));
    await page.goto(`/hq/franchises/${franchise.id}`);
    await expectPage(page, franchise.name);

    await page.getByRole('button', { name: 'Open for support' }).click();
    const question = page.getByRole('dialog', { name: `Open ${franchise.name} for support?` });
    await expect(question).toContainText('The owner can end it');
    await field(page, 'Reason').fill(REASON);
    await question.getByLabel('For how long').selectOption('15 min');
    await question.getByRole('button', { name: 'Open for support' }).click();

    const banner = page.getByRole('status').filter({ hasText: `You look into ${franchise.name}` });
    await expect(banner).toContainText(REASON);
    await expect(banner).toContainText('15 min');
    await goTo(page, 'Customers');
    await expectPage(page, 'Customers');
    await expect(page.getByRole('link', { name: customer.name })).toBeVisible();
    await expect(page.getByRole('link', { name: 'New customer' })).toHaveCount(0);
    await expect(banner).toBeVisible();

    await banner.getByRole('button', { name: 'End now' }).click();
    await expectPage(page, franchise.name);
    await expect(page.getByText('looked in, until Helen Quist ended it')).toBeVisible();
    await expect(page.getByText('opened it for support')).toBeVisible();
    await page.goto(`/f/${franchise.id}/customers`);
    await expectPage(page, 'There is nothing here');
  });
});

test.describe('An owner', () => {
  test.use({ person: people.estimator });

  test('sees who looks in and why, allows changes, ends it, and finds all of it in the audit log', async ({
    page,
    apiOf,
  }) => {
    test.setTimeout(120_000);
    const network = new Network(apiOf(people.hq));
    const franchise = await network.active(uniqueFranchise(), people.estimator);
    await untilMember(apiOf(people.estimator), franchise);
    await network.lookInto(franchise.id, REASON);
    await page.goto(`/f/${franchise.id}/customers`);
    const banner = page.getByRole('status').filter({ hasText: 'HQ support is looking at your data until' });
    await expect(banner).toContainText(`Helen Quist gave this reason: ${REASON}`);

    await banner.getByRole('button', { name: 'Allow changes' }).click();
    await expect(banner).toContainText('Ezra Whitfield lets them make changes');
    const customer = await new Records(apiOf(people.hq), franchise).customer(unique('Made by support'));
    await page.reload();
    await expect(page.getByRole('link', { name: customer.name })).toBeVisible();
    await banner.getByRole('button', { name: 'Take changes back' }).click();
    await expect(banner).toContainText('They can read and change nothing');
    await banner.getByRole('button', { name: 'End now' }).click();
    await expect(banner).toBeHidden();

    await goTo(page, 'Audit log');
    await expectPage(page, 'Audit log');
    await page.getByRole('tab', { name: 'By HQ support' }).click();
    await expect(rows(page, 'Audit log').first()).toContainText('Helen Quist');
    await expect(rows(page, 'Audit log').filter({ hasText: 'Added a customer' }).first()).toContainText(
      'Done',
    );
    await page.getByRole('tab', { name: 'By our own people' }).click();
    await expect(rows(page, 'Audit log').first()).toContainText('Ended a support access');
    await page.getByRole('button', { name: 'Verify' }).click();
    await expect(page.getByText('Nothing was tampered with')).toBeVisible();
  });
});
