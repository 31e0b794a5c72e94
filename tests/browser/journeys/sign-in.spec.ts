import { expectPage, places } from '../pages/shell';
import { expectSignInPage, signIn, signOut } from '../pages/sign-in';
import { people } from '../support/people';
import { keepSession } from '../support/sessions';
import { expect, test } from '../support/test';

const OWNER = ['Home', 'Orders', 'Customers', 'Catalog', 'Imports', 'People', 'Locations', 'Audit log'];
const HQ = ['Network', 'Franchises', 'Migrations', 'Audit'];
const STAFF = ['Home', 'Orders', 'Customers', 'Catalog', 'Locations'];

const arrivals = [
  { person: people.hq, at: '/hq/franchises', title: 'Franchises', sees: HQ },
  { person: people.denverOwner, at: '/f/crown-denver', title: /Crown Denver/, sees: OWNER },
  { person: people.boulderOwner, at: '/f/crown-boulder', title: /Crown Boulder/, sees: OWNER },
  { person: people.austinOwner, at: '/f/paintbox-austin', title: /Paintbox Austin/, sees: OWNER },
  { person: people.production, at: '/f/crown-denver', title: /Crown Denver/, sees: STAFF },
  { person: people.estimator, at: '/f/paintbox-austin', title: /Paintbox Austin/, sees: STAFF },
  { person: people.customer, at: '/f/crown-denver/catalog', title: 'Catalog', sees: ['Catalog'] },
  { person: people.floater, at: '/f/crown-boulder', title: /Crown Boulder/, sees: STAFF },
];

for (const { person, at, title, sees } of arrivals) {
  test(`${person.login} signs in, lands at ${at}, signs out and comes back`, async ({ page, context }) => {
    await page.goto('/');
    await expectSignInPage(page);
    await signIn(page, person);

    await expectPage(page, title);
    await expect(page).toHaveURL(at);
    expect(await places(page)).toEqual(sees);

    await signOut(page, person);
    await page.getByRole('button', { name: 'Sign in' }).click();
    await expectSignInPage(page);
    await signIn(page, person);
    await expect(page).toHaveURL(at);

    await keepSession(person, context);
  });
}

test('signing out in one tab ends the sign-in in the others', async ({ page, context }) => {
  const person = people.production;
  await page.goto('/f/crown-denver/customers');
  await signIn(page, person);
  const other = await context.newPage();
  await other.goto('/f/crown-denver/orders');
  await expectPage(other, 'Orders');

  await signOut(page, person);

  await expect(other.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
  await other.goto('/f/crown-denver/orders');
  await expectSignInPage(other);
});
