import { expect, type Locator, type Page } from '@playwright/test';

export function heading(page: Page, title: string | RegExp): Locator {
  return page.getByRole('heading', { level: 1, name: title, exact: typeof title === 'string' });
}

export async function expectPage(page: Page, title: string | RegExp): Promise<void> {
  await expect(heading(page, title)).toBeVisible();
}

export function navigation(page: Page): Locator {
  return page.getByRole('navigation', { name: 'Main' });
}

/** What the navigation offers, in its order. */
export async function places(page: Page): Promise<string[]> {
  await expect(navigation(page).getByRole('link').first()).toBeVisible();
  return navigation(page).getByRole('link').allTextContents();
}

export async function goTo(page: Page, place: string): Promise<void> {
  await navigation(page).getByRole('link', { name: place, exact: true }).click();
}

/** Types words into the search of a list and waits until the address says so. */
export async function search(page: Page, label: string, words: string): Promise<void> {
  await page.getByLabel(label).fill(words);
  await expect(page).toHaveURL((url) => url.searchParams.get('q') === words);
}

/** The record's rows in a list; the first row is the header. */
export function rows(page: Page, list: string): Locator {
  return page
    .getByRole('table', { name: list })
    .getByRole('row')
    .filter({ has: page.getByRole('cell') });
}

/** Presses Tab until the place has the focus: the way there from the keyboard. */
export async function tabTo(page: Page, place: Locator, most = 40): Promise<void> {
  for (let pressed = 0; pressed < most; pressed++) {
    if (await place.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`${place} is not reached by ${most} times Tab`);
}
