import { expect, type Locator, type Page } from '@playwright/test';
import { PASSWORD, type Person } from '../support/people';
import { keycloakUrl } from '../support/stack';

/** Signs in on Keycloak's own page, until the portal is there. */
export async function signIn(page: Page, person: Person): Promise<void> {
  await enterCredentials(page, person);
  await expect(personMenu(page, person)).toBeVisible();
}

export async function enterCredentials(page: Page, person: Person, password = PASSWORD): Promise<void> {
  await page.getByLabel('Username or email').fill(person.login);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign In' }).click();
}

export async function signOut(page: Page, person: Person): Promise<void> {
  await personMenu(page, person).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { name: 'You are signed out' })).toBeVisible();
}

/** Somebody has to sign in, on Keycloak's page. */
export async function expectSignInPage(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { name: 'Sign in to your account' })).toBeVisible();
  expect(page.url()).toContain(keycloakUrl);
}

export function personMenu(page: Page, person: Person): Locator {
  return page.getByRole('button', { name: `${person.name}: account and theme` });
}
