import { expectFinding, facts, field, pick, picker } from '../pages/form';
import {
  askToCancel,
  confirmButton,
  expectTotals,
  inDollars,
  lineField,
  productOf,
  typeLine,
} from '../pages/orders';
import { expectPage, heading, rows, search, tabTo } from '../pages/shell';
import { franchises, people } from '../support/people';
import { Records, unique } from '../support/records';
import { expect, test } from '../support/test';

test.use({ person: people.boulderOwner });

const ORDERS = '/f/crown-boulder/orders';

test('an order of two lines is written by keyboard, with totals that are the API’s to the cent', async ({
  page,
  apiOf,
}) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const customer = await records.customer();
  const plaque = await records.product('12.3450', unique('Walnut plaque'));
  const plate = await records.product('7.99', unique('Brass plate'));
  await page.goto(`${ORDERS}/new`);
  await expect(picker(page, 'Customer')).toBeFocused();

  await pick(page, picker(page, 'Customer'), customer.name);
  await tabTo(page, productOf(page, 1));
  await typeLine(page, 1, { product: plaque.name, quantity: '137', discount: '12.5' });
  await page.keyboard.press('Enter');
  await typeLine(page, 2, { product: plate.name, quantity: '3' });

  const expected = await records.preview([
    { productId: plaque.id, quantity: 137, discountPercent: '12.5' },
    { productId: plate.id, quantity: 3 },
  ]);
  await expectTotals(page, expected.totals);
  for (const [index, { total }] of expected.lines.entries()) {
    await expect(lineField(page, 'Total', index + 1)).toHaveText(inDollars(total));
  }
  await page.keyboard.press('Control+Enter');

  await expectPage(page, 'Draft order');
  await expectTotals(page, expected.totals);
  const [order] = await records.ordersOf(customer);
  const saved = await records.readOrder(order?.id ?? '');
  expect(saved.totals).toMatchObject(expected.totals);
  expect(saved.lines.map(({ quantity }) => quantity)).toEqual([137, 3]);
});

test('confirming an order says first what it does, and gives it a number', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('49.00');
  const { value: order } = await records.draft(await records.customer(), [
    { productId: product.id, quantity: 12 },
  ]);
  await page.goto(`${ORDERS}/${order.id}`);

  await confirmButton(page).click();
  const question = page.getByRole('dialog', { name: 'Confirm this order?' });
  await expect(question.getByRole('listitem')).toHaveText([
    'Prices and discounts of 1 line are frozen at $588.00.',
    'It gets the next order number of Crown Boulder.',
    'Afterwards it can be cancelled, but no longer changed.',
  ]);
  await question.getByRole('button', { name: 'Not yet' }).click();
  expect((await records.readOrder(order.id)).state).toBe('draft');
  await confirmButton(page).click();
  await question.getByRole('button', { name: 'Confirm order' }).click();

  await expectPage(page, /^Order \S+$/);
  const { number, state } = await records.readOrder(order.id);
  expect(state).toBe('confirmed');
  await expect(heading(page, `Order ${number}`)).toBeVisible();
  await expect(confirmButton(page)).toHaveCount(0);
  await expect(page.getByRole('link', { name: 'Edit' })).toHaveCount(0);
});

test('cancelling an order asks for a reason and keeps the number', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('49.00');
  const { value: order } = await records.confirmed(await records.customer(), [
    { productId: product.id, quantity: 1 },
  ]);
  await page.goto(`${ORDERS}/${order.id}`);

  const question = await askToCancel(page);
  await expect(question.getByRole('listitem').first()).toContainText(`It keeps its number ${order.number}`);
  await question.getByRole('button', { name: 'Cancel order' }).click();
  await expectFinding(field(question, 'Reason'), 'Please fill this in.');
  await field(question, 'Reason').fill('The event was called off.');
  await question.getByRole('button', { name: 'Cancel order' }).click();

  await expect(question).toBeHidden();
  await expectPage(page, `Order ${order.number}`);
  await expect(facts(page)).toContainText('The event was called off.');
  expect(await records.readOrder(order.id)).toMatchObject({
    state: 'cancelled',
    number: order.number,
    cancelReason: 'The event was called off.',
  });
});

test('a double click on save makes one order', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const customer = await records.customer();
  await page.goto(`${ORDERS}/new?customer=${customer.id}`);
  await expect(picker(page, 'Customer')).toHaveValue(customer.name);

  await page.getByRole('button', { name: 'Save draft' }).dblclick();

  await expectPage(page, 'Draft order');
  expect(await records.ordersOf(customer)).toHaveLength(1);
});

test('an act that is not possible yet says why, and how to make it possible', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('15.00');
  const { value: order } = await records.draft(await records.customer(), []);
  await page.goto(`${ORDERS}/${order.id}`);

  await expect(page.getByText('It can’t be confirmed yet')).toBeVisible();
  await expect(confirmButton(page)).toHaveAttribute('aria-disabled', 'true');
  await expect(confirmButton(page)).toHaveAccessibleDescription(/line/);
  await confirmButton(page).click({ force: true });
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.getByRole('link', { name: 'Edit draft' }).click();
  await page.getByRole('button', { name: 'Add line' }).click();
  await typeLine(page, 1, { product: product.name, quantity: '2' });
  await page.getByRole('button', { name: 'Save draft' }).click();

  await expectPage(page, 'Draft order');
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled', 'true');
});

test('what the server refuses in a line is said at that line', async ({ page, apiOf, watch }) => {
  watch.expectRefusal(422, 'POST', /\/orders$/);
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const customer = await records.customer();
  const product = await records.product('15.00');
  await page.goto(`${ORDERS}/new?customer=${customer.id}`);
  await productOf(page, 1).focus();
  await typeLine(page, 1, { product: product.name, quantity: '2' });
  await expect(lineField(page, 'Total', 1)).toHaveText('$30.00');
  await records.discontinue(product);

  await page.getByRole('button', { name: 'Save draft' }).click();

  await expectFinding(productOf(page, 1), /discontinued|no longer/i);
  await expect(productOf(page, 1)).toBeFocused();
});

test('an order that somebody else has changed meanwhile is not confirmed unseen', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(412, 'POST', /\/confirm$/);
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('10.00');
  const draft = await records.draft(await records.customer(), [{ productId: product.id, quantity: 1 }]);
  await page.goto(`${ORDERS}/${draft.value.id}`);
  await confirmButton(page).click();
  await records.changeOrder(draft, { lines: [{ productId: product.id, quantity: 1000 }] });

  const question = page.getByRole('dialog', { name: 'Confirm this order?' });
  await question.getByRole('button', { name: 'Confirm order' }).click();

  await expect(question.getByRole('alert')).toContainText('Somebody changed this order meanwhile.');
  await expect(question.getByRole('listitem').first()).toContainText('$10,000.00');
  expect((await records.readOrder(draft.value.id)).state).toBe('draft');
  await question.getByRole('button', { name: 'Confirm order' }).click();
  await expectPage(page, /^Order \S+$/);
});

test('an order that another tab has confirmed meanwhile is shown as it is now, and not asked about again', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(412, 'POST', /\/confirm$/);
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('10.00');
  const draft = await records.draft(await records.customer(), [{ productId: product.id, quantity: 1 }]);
  await page.goto(`${ORDERS}/${draft.value.id}`);
  await confirmButton(page).click();
  const { number } = await records.confirm(draft);
  await page
    .getByRole('dialog', { name: 'Confirm this order?' })
    .getByRole('button', { name: 'Confirm order' })
    .click();

  const news = page.getByRole('dialog', { name: 'This order can’t be confirmed now' });
  await expect(news.getByRole('alert')).toHaveText(
    `${people.boulderOwner.name} confirmed this order meanwhile. It is order ${number} now.`,
  );
  await expect(news.getByRole('button', { name: 'Confirm order' })).toHaveCount(0);
  await expect(news.getByRole('button', { name: 'See the order' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expectPage(page, `Order ${number}`);
});

test('cancelling an order that was confirmed meanwhile says so, and is still possible', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(412, 'POST', /\/cancel$/);
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const product = await records.product('10.00');
  const draft = await records.draft(await records.customer(), [{ productId: product.id, quantity: 1 }]);
  await page.goto(`${ORDERS}/${draft.value.id}`);
  const question = await askToCancel(page);
  await field(question, 'Reason').fill('Placed twice.');
  const { number } = await records.confirm(draft);

  await question.getByRole('button', { name: 'Cancel order' }).click();

  await expect(question.getByRole('alert')).toContainText('confirmed this order meanwhile.');
  await expect(question.getByRole('listitem').first()).toContainText(`It keeps its number ${number}`);
  await expect(field(question, 'Reason')).toHaveValue('Placed twice.');
  await question.getByRole('button', { name: 'Cancel order' }).click();
  await expect(question).toBeHidden();
  expect((await records.readOrder(draft.value.id)).state).toBe('cancelled');
});

test('orders are found by view, customer and day, and each filter can be taken away', async ({
  page,
  apiOf,
}) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const customer = await records.customer();
  const product = await records.product('10.00');
  const lines = [{ productId: product.id, quantity: 1 }];
  await records.draft(customer, lines, { orderedOn: '2025-03-01' });
  await records.confirmed(customer, lines, { orderedOn: '2025-03-01' });
  await records.confirmed(customer, lines, { orderedOn: '2025-06-01' });
  await page.goto(ORDERS);
  await search(page, 'Search number, external id or customer', customer.name);
  await expect(rows(page, 'Orders')).toHaveCount(3);

  await page.getByRole('tab', { name: 'Confirmed' }).click();
  await expect(rows(page, 'Orders')).toHaveCount(2);
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await field(page, 'Ordered until').fill('2025-03-31');
  await expect(rows(page, 'Orders')).toHaveCount(1);
  await page.reload();
  await expect(rows(page, 'Orders')).toHaveCount(1);
  await page.getByRole('button', { name: /^Remove the filter Until/ }).click();

  await expect(rows(page, 'Orders')).toHaveCount(2);
});
