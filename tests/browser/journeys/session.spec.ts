import type { Page } from '@playwright/test';
import { facts, field } from '../pages/form';
import { expectPage } from '../pages/shell';
import { enterCredentials, expectSignInPage, signIn } from '../pages/sign-in';
import { franchises, people } from '../support/people';
import { Records, unique } from '../support/records';
import { realmUrl } from '../support/stack';
import { expect, test } from '../support/test';

const TOKENS = 'candlefish.tokens';

test('a link to a page deep inside survives the sign-in', async ({ page }) => {
  await page.goto('/f/crown-boulder/orders?state=draft&q=plaque');
  await signIn(page, people.floater);

  await expectPage(page, 'Orders');
  await expect(page).toHaveURL('/f/crown-boulder/orders?state=draft&q=plaque');
  await expect(page.getByRole('tab', { name: 'Drafts' })).toHaveAttribute('aria-selected', 'true');
});

test('a wrong password is refused and the right one still works', async ({ page }) => {
  await page.goto('/');
  await enterCredentials(page, people.production, 'guess');
  await expect(page.getByText('Invalid username or password')).toBeVisible();

  await enterCredentials(page, people.production);

  await expectPage(page, /Crown Denver/);
});

test('a sign-in address that is no longer good says so and offers a new sign-in', async ({ page }) => {
  await page.goto('/auth/callback?state=used-before&code=used-before');
  await expectPage(page, 'The sign-in did not work out');

  await page.getByRole('button', { name: 'Sign in' }).click();

  await expectSignInPage(page);
});

test('an expired sign-in says so, and nothing that was typed is lost', async ({ page, watch }) => {
  watch.expectRefusal(400, 'POST', /\/token$/);
  const name = unique('Austin Rowing');
  await page.goto('/f/paintbox-austin/customers/new');
  await signIn(page, people.estimator);
  await field(page, 'Name').fill(name);
  await field(page, 'Notes').fill('Boathouse, two coats.');
  await expire(page);

  await page.getByRole('button', { name: 'Save customer' }).click();
  const notice = page.getByRole('dialog', { name: 'Your sign-in has expired' });
  await expect(notice).toBeVisible();
  await notice.getByRole('button', { name: 'Sign in' }).click();
  await signIn(page, people.estimator);

  await expect(page).toHaveURL('/f/paintbox-austin/customers/new');
  await expect(page.getByText('What you had entered before is back.')).toBeVisible();
  await expect(field(page, 'Notes')).toHaveValue('Boathouse, two coats.');
  await page.getByRole('button', { name: 'Save customer' }).click();
  await expectPage(page, name);
});

test.describe('Without a connection', () => {
  test.use({ person: people.boulderOwner });

  test('the page says so, keeps what was typed, and saves it once when the connection is back', async ({
    page,
    context,
    watch,
    apiOf,
  }) => {
    watch.expectOffline();
    const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
    const customer = await records.customer();
    await page.setViewportSize({ width: 1024, height: 600 });
    await page.goto(`/f/crown-boulder/customers/${customer.id}/edit`);
    await field(page, 'Phone').fill('(303) 555-0111');

    await context.setOffline(true);
    await expect(page.getByText('You are offline.')).toBeVisible();
    await page.getByRole('button', { name: 'Save customer' }).click();
    await expect(page.getByRole('alert')).toContainText('Candlefish does not answer');
    await expect(page.getByRole('alert')).toBeInViewport({ ratio: 1 });
    await expect(field(page, 'Phone')).toHaveValue('(303) 555-0111');
    await context.setOffline(false);
    await expect(page.getByText('You are offline.')).toBeHidden();
    await page.getByRole('button', { name: 'Try again' }).click();

    await expectPage(page, customer.name);
    await expect(facts(page)).toContainText('(303) 555-0111');
  });

  test('a failure of the server is told with a trace id to copy, and trying again works', async ({
    page,
    watch,
  }) => {
    watch.expectRefusal(500, 'GET', /\/customers$/);
    const problem = { title: 'Internal error', status: 500, code: 'internal', traceId: 'a1b2c3d4e5f60718' };
    await page.route('**/api/v1/franchises/crown-boulder/customers?*', (route) =>
      route.fulfill({ status: 500, contentType: 'application/problem+json', body: JSON.stringify(problem) }),
    );
    await page.goto('/f/crown-boulder/customers');

    const alert = page.getByRole('alert');
    await expect(alert).toContainText('The server had a problem');
    await expect(alert).toContainText('a1b2c3d4e5f60718');
    await expect(alert.getByRole('button', { name: 'Copy the trace id' })).toBeVisible();
    await page.unroute('**/api/v1/franchises/crown-boulder/customers?*');
    await alert.getByRole('button', { name: 'Try again' }).click();

    await expect(alert).toBeHidden();
  });
});

/** Ends the session at Keycloak, and the token in the browser as if its five minutes were over. */
async function expire(page: Page): Promise<void> {
  const refreshToken = await page.evaluate((key) => {
    const tokens = JSON.parse(sessionStorage.getItem(key) ?? '{}');
    sessionStorage.setItem(key, JSON.stringify({ ...tokens, expiresAt: 0 }));
    return String(tokens.refreshToken);
  }, TOKENS);
  const ended = await fetch(`${realmUrl}/protocol/openid-connect/logout`, {
    method: 'POST',
    body: new URLSearchParams({ client_id: 'candlefish-portal', refresh_token: refreshToken }),
  });
  expect(ended.status).toBe(204);
}
