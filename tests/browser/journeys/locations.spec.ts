import { expectFinding, facts, field, picker } from '../pages/form';
import { expectPage, goTo, rows } from '../pages/shell';
import { people } from '../support/people';
import { unique } from '../support/records';
import { expect, test } from '../support/test';

test.describe('An owner', () => {
  test.use({ person: people.austinOwner });

  test('opens a location with its taxes, gives orders a choice, and closes it', async ({ page }) => {
    const name = unique('Round Rock');
    const locations = page.getByLabel('Location', { exact: true });
    await page.goto('/f/paintbox-austin');
    await goTo(page, 'Locations');
    await expectPage(page, 'Locations');
    await page.getByRole('link', { name: 'Open a location' }).click();

    await expect(field(page, 'Name')).toBeFocused();
    await page.keyboard.type('Austin');
    await expect(picker(page, /^Time zone/)).toHaveValue('America/Chicago');
    await field(page, 'Town').fill('Round Rock');
    await page.getByRole('button', { name: 'Add rate' }).click();
    await expect(field(page, 'Class of rate 1')).toBeFocused();
    await expect(field(page, 'Class of rate 1')).toHaveValue('standard');
    await field(page, 'Rate in % of rate 1').fill('108.25');
    await page.keyboard.press('Control+Enter');
    await expectFinding(field(page, 'Rate in % of rate 1'), 'A number from 0 to 100');
    await field(page, 'Rate in % of rate 1').fill('8.25');
    await field(page, 'Name').fill(name);
    await page.keyboard.press('Control+Enter');

    await expectPage(page, name);
    await expect(facts(page)).toContainText('Round Rock');
    await expect(page.getByRole('definition').filter({ hasText: '8.25 %' })).toBeVisible();

    await page.goto('/f/paintbox-austin/orders/new');
    await expect(locations.getByRole('option', { name })).toHaveCount(1);
    await page.goBack();
    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Close the location' }).click();
    await expect(page.getByText('Nothing new is placed here')).toBeVisible();

    await goTo(page, 'Locations');
    await expect(rows(page, 'Locations').filter({ hasText: name })).toContainText('Closed');
  });

  test('is told that the name is taken, and why the primary location stays open', async ({ page, watch }) => {
    await page.goto('/f/paintbox-austin/settings/locations/new');
    await field(page, 'Name').fill('Austin');
    watch.expectRefusal(409, 'POST', /locations/);
    await page.getByRole('button', { name: 'Save location' }).click();
    await expectFinding(field(page, 'Name'), 'Another location has this name');

    await page.goto('/f/paintbox-austin/settings/locations?q=Austin');
    page.on('dialog', (leave) => void leave.accept());
    await rows(page, 'Locations').getByRole('link', { name: 'Austin', exact: true }).click();
    await expectPage(page, 'Austin');
    await page.getByRole('button', { name: 'More actions' }).click();
    await expect(page.getByRole('menuitem', { name: /Make another one primary first/ })).toBeDisabled();
  });
});
