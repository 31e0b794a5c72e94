import { expect, type Locator, type Page } from '@playwright/test';

export function field(within: Page | Locator, label: string): Locator {
  return within.getByLabel(label, { exact: true });
}

/** The field says what is wrong with it, to the eye and to a screen reader. */
export async function expectFinding(of: Locator, words: string | RegExp): Promise<void> {
  await expect(of).toHaveAttribute('aria-invalid', 'true');
  await expect(of).toHaveAccessibleDescription(
    typeof words === 'string' ? new RegExp(escaped(words)) : words,
  );
}

export async function expectNoFinding(of: Locator): Promise<void> {
  await expect(of).not.toHaveAttribute('aria-invalid', 'true');
}

/** A field that finds a record by typing. */
export function picker(within: Page | Locator, label: string | RegExp): Locator {
  return within.getByRole('combobox', { name: label, exact: typeof label === 'string' });
}

/** Types into a picker and takes the record from its list, by keyboard. */
export async function pick(page: Page, into: Locator, name: string): Promise<void> {
  await into.pressSequentially(name);
  const found = page.getByRole('listbox', { name: 'Suggestions' }).getByRole('option');
  await expect(found).toHaveCount(1);
  await expectActive(into, found.filter({ hasText: name }));
  await page.keyboard.press('Enter');
  await expect(into).toHaveValue(name);
}

/** Enter would take this option of the field's list. */
export async function expectActive(of: Locator, option: Locator): Promise<void> {
  await expect(of).toHaveAttribute('aria-activedescendant', (await option.getAttribute('id')) ?? 'no option');
}

/** People, dates and money of the record on a detail page. */
export function facts(page: Page): Locator {
  return page.getByRole('complementary');
}

function escaped(words: string): string {
  return words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
