import { expectFinding, field } from '../pages/form';
import { expectPage, goTo, places, rows, tabTo } from '../pages/shell';
import { franchises, people } from '../support/people';
import { cookiesOf } from '../support/sessions';
import { expect, test } from '../support/test';

const AUSTIN = `/f/${franchises.austin.id}`;
const PEOPLE = `${AUSTIN}/settings/people`;

test.describe('An owner', () => {
  test.use({ person: people.austinOwner });

  test('invites somebody by keyboard, gives another role, and locks them out', async ({
    page,
    browser,
    watch,
  }) => {
    test.setTimeout(120_000);
    await page.goto(AUSTIN);
    await goTo(page, 'People');
    await expectPage(page, 'People');
    await expect(rows(page, 'People').filter({ hasText: people.estimator.name })).toContainText('Estimator');
    await page.getByRole('link', { name: 'Invite somebody' }).click();
    await expect(field(page, 'First name')).toBeFocused();
    await page.keyboard.type('Pete');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Lindqvist');
    await page.keyboard.press('Tab');
    await page.keyboard.type(people.production.login);
    await tabTo(page, page.getByRole('checkbox', { name: 'Crew' }));
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');

    await expectPage(page, people.production.name);
    await expect(page.getByText(/has not come yet/)).toBeVisible();
    const invited = page.url();

    const theirs = await browser.newContext({ storageState: await cookiesOf(people.production) });
    await watch.over(theirs);
    const pete = await theirs.newPage();
    await pete.goto(`${AUSTIN}/orders`);
    await expectPage(pete, 'Orders');
    expect(await places(pete)).not.toContain('Customers');
    await page.reload();
    await expect(page.getByText('Active', { exact: true })).toBeVisible();

    await page.getByRole('checkbox', { name: 'Manager' }).click();
    await page.getByRole('checkbox', { name: 'Crew' }).click();
    await page.getByRole('button', { name: 'Save the roles' }).click();
    await expect(page.getByText(/roles of Pete Lindqvist are saved/)).toBeVisible();
    await pete.reload();
    await expectPage(pete, 'Orders');
    expect(await places(pete)).toContain('Customers');

    await page.getByRole('button', { name: 'More actions' }).click();
    await page.getByRole('menuitem', { name: 'Remove from the franchise' }).click();
    const question = page.getByRole('dialog', { name: 'Remove Pete Lindqvist?' });
    await expect(question.getByRole('listitem').first()).toContainText('within a minute');
    watch.expectRefusal(
      404,
      'GET',
      /franchises\/paintbox-austin$|paintbox-austin\/(customers|orders|support)/,
    );
    await question.getByRole('button', { name: 'Remove', exact: true }).click();
    await expectPage(page, 'People');
    await expect(rows(page, 'People').filter({ hasText: people.production.name })).toHaveCount(0);
    await expect(page.getByText(/removed Pete Lindqvist/).first()).toBeVisible();

    await goTo(pete, 'Customers');
    await expectPage(pete, 'You do not belong to Paintbox Austin any more');
    await pete.getByRole('link', { name: 'Go to the start page' }).click();
    await expectPage(pete, /Crown Denver/);
    await theirs.close();

    watch.expectRefusal(404, 'GET', /people/);
    await page.goto(invited);
    await expectPage(page, 'There is nothing here');
  });

  test('is told what is missing, and who belongs already', async ({ page, watch }) => {
    await page.goto(`${PEOPLE}/invite`);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expectFinding(field(page, 'First name'), 'Please fill this in.');
    await expect(page.getByText('Choose at least one role.')).toBeVisible();

    await field(page, 'First name').fill('Ezra');
    await field(page, 'Last name').fill('Whitfield');
    await field(page, 'E-mail').fill(people.estimator.login);
    await page.getByRole('checkbox', { name: 'Estimator' }).click();
    watch.expectRefusal(409, 'POST', /people/);
    await page.getByRole('button', { name: 'Invite', exact: true }).click();
    await expect(page.getByText(/among the people of the franchise: Ezra Whitfield/)).toBeVisible();
  });

  test('can not take away their own access', async ({ page }) => {
    await page.goto(PEOPLE);
    await rows(page, 'People')
      .getByRole('link', { name: /\(you\)/ })
      .click();
    await expectPage(page, people.austinOwner.name);

    await page.getByRole('checkbox', { name: 'Owner' }).click();
    await expect(page.getByText(/Ask another owner to do it|Choose at least one role/).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Save the roles' })).toBeDisabled();
    await page.getByRole('button', { name: 'More actions' }).click();
    await expect(page.getByRole('menuitem', { name: /Nobody takes away their own access/ })).toBeDisabled();
  });
});

test.describe('A manager', () => {
  test.use({ person: people.floater });

  test('sees who belongs to the franchise and changes nobody', async ({ page }) => {
    await page.goto(`/f/${franchises.denver.id}/settings/people`);

    await expect(rows(page, 'People').filter({ hasText: people.denverOwner.name })).toContainText('Owner');
    await expect(page.getByRole('link', { name: 'Invite somebody' })).toHaveCount(0);
    await expect(page.getByRole('heading', { name: 'History' })).toHaveCount(0);
    await rows(page, 'People').getByRole('link', { name: people.denverOwner.name }).click();
    await expectPage(page, people.denverOwner.name);
    await expect(page.getByRole('checkbox')).toHaveCount(0);
  });
});
