import type { Page } from '@playwright/test';
import { expectPage } from '../pages/shell';
import { franchises, people } from '../support/people';
import { Records } from '../support/records';
import { expect, test } from '../support/test';

const NOT_FOUND = 'There is nothing here';

test.describe('Somebody else’s records', () => {
  test.use({ person: people.boulderOwner });

  test('look like a place that does not exist when their address is opened', async ({ page, apiOf }) => {
    const records = new Records(apiOf(people.denverOwner), franchises.denver);
    const customer = await records.customer();
    const product = await records.product('12.00');
    const asked = requestsOf(page);

    const nonsense = await seenAt(page, '/f/no-such-franchise/customers/no-such-customer');
    const foreignCustomer = await seenAt(page, `/f/crown-denver/customers/${customer.id}`);
    const foreignProduct = await seenAt(page, `/f/crown-denver/catalog/${product.id}`);
    const foreignList = await seenAt(page, '/f/crown-denver/orders');

    expect(foreignCustomer).toEqual(nonsense);
    expect(foreignProduct).toEqual(nonsense);
    expect(foreignList).toEqual(nonsense);
    expect(asked.filter((path) => path.includes('crown-denver'))).toEqual([]);
  });

  test('are not found under one’s own franchise either', async ({ page, apiOf, watch }) => {
    watch.expectRefusal(404, 'GET', /\/crown-boulder\/customers\//);
    const customer = await new Records(apiOf(people.denverOwner), franchises.denver).customer();

    const foreign = await seenAt(page, `/f/crown-boulder/customers/${customer.id}`);
    const nonsense = await seenAt(page, '/f/crown-boulder/customers/00000000-0000-7000-8000-000000000000');

    expect(foreign).toEqual(nonsense);
  });
});

/** The page without what differs between two requests anyway. */
async function seenAt(page: Page, path: string): Promise<string> {
  await page.goto(path);
  await expectPage(page, NOT_FOUND);
  return (await page.getByRole('main').ariaSnapshot()).replace(/[0-9a-f]{16,}|[0-9a-f-]{36}/g, '…');
}

function requestsOf(page: Page): string[] {
  const paths: string[] = [];
  page.on('request', (request) => {
    if (request.url().includes('/api/')) paths.push(new URL(request.url()).pathname);
  });
  return paths;
}
