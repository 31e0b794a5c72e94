import { expectPage, goTo, rows } from '../pages/shell';
import { Network, uniqueFranchise } from '../support/network';
import { people } from '../support/people';
import { expect, test } from '../support/test';

const REASON = 'The insurance has run out.';

test.use({ person: people.hq });

test('HQ sees what needs somebody, and who did what to which franchise', async ({ page, apiOf }) => {
  const franchise = await new Network(apiOf(people.hq)).suspended(REASON, uniqueFranchise('Meridian Pueblo'));

  await page.goto('/hq/franchises');
  await goTo(page, 'Network');
  await expectPage(page, 'Network');
  const concern = page.getByRole('listitem').filter({ hasText: franchise.name });
  await expect(concern.first()).toContainText(REASON);
  await concern.first().getByRole('link', { name: franchise.name }).click();
  await expectPage(page, franchise.name);

  await goTo(page, 'Audit');
  await expectPage(page, 'Audit');
  await page.getByLabel('Event').selectOption('suspended the franchise');
  const row = rows(page, 'Audit').filter({ hasText: franchise.name });
  await expect(row).toHaveCount(1);
  await expect(row).toContainText(REASON);
  await row.getByRole('button', { name: /Show only what/ }).click();
  await expect(page).toHaveURL((url) => url.searchParams.has('actor'));
  await expect(row).toHaveCount(1);
});
