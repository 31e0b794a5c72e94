import { expectFinding, expectNoFinding, facts, field } from '../pages/form';
import { expectPage, goTo, heading } from '../pages/shell';
import { franchises, people } from '../support/people';
import { Records, unique } from '../support/records';
import { expect, test } from '../support/test';

test.use({ person: people.boulderOwner });

const NEW = '/f/crown-boulder/customers/new';

test('a new customer is checked field by field, refused at the field, and saved with Ctrl+Enter', async ({
  page,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(409, 'POST', /\/customers$/);
  const taken = unique('ACC');
  await new Records(apiOf(people.boulderOwner), franchises.boulder).customer(undefined, {
    externalId: taken,
  });
  const name = unique('Front Range Fencing Club');
  await page.goto('/f/crown-boulder/customers');
  await page.getByRole('link', { name: 'New customer' }).first().click();
  await expect(field(page, 'Name')).toBeFocused();

  await page.keyboard.press('Tab');
  await expectFinding(field(page, 'Name'), 'Please fill this in.');
  await field(page, 'Name').fill(name);
  await field(page, 'E-mail').fill('club');
  await field(page, 'E-mail').blur();
  await expectNoFinding(field(page, 'Name'));
  await expectFinding(field(page, 'E-mail'), 'An e-mail address like dana@league.test.');
  await field(page, 'E-mail').fill('club@fencing.test');
  await field(page, 'External id').fill(taken);
  await page.keyboard.press('Control+Enter');

  await expectFinding(field(page, 'External id'), /external id/i);
  await expect(field(page, 'External id')).toBeFocused();
  await expect(field(page, 'Name')).toHaveValue(name);
  await field(page, 'External id').fill(unique('ACC'));
  await page.keyboard.press('Control+Enter');

  await expectPage(page, name);
  await expect(facts(page)).toContainText('club@fencing.test');
});

test('a customer is changed and the change is there for everybody', async ({ page, apiOf }) => {
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const customer = await records.customer(undefined, { phone: '(303) 555-0134', notes: 'Prefers walnut.' });
  await page.goto(`/f/crown-boulder/customers/${customer.id}`);
  await page.getByRole('link', { name: 'Edit' }).click();

  await field(page, 'Phone').fill('(303) 555-0199');
  await field(page, 'Notes').fill('');
  await page.getByRole('button', { name: 'Save customer' }).click();

  await expectPage(page, customer.name);
  await expect(facts(page)).toContainText('(303) 555-0199');
  const { value } = await records.readCustomer(customer.id);
  expect(value.phone).toBe('(303) 555-0199');
  expect(value.notes).toBeUndefined();
});

test('two people change one customer, and nothing of either is lost', async ({
  page,
  context,
  apiOf,
  watch,
}) => {
  watch.expectRefusal(412, 'PATCH', /\/customers\//);
  const records = new Records(apiOf(people.boulderOwner), franchises.boulder);
  const customer = await records.customer(undefined, { phone: '(303) 555-0134' });
  const edit = `/f/crown-boulder/customers/${customer.id}/edit`;
  const other = await context.newPage();
  await page.goto(edit);
  await other.goto(edit);
  await field(page, 'Phone').fill('(303) 555-0100');
  await field(other, 'Contact').fill('Dana Reyes');
  await field(other, 'Phone').fill('(303) 555-0200');
  await other.keyboard.press('Control+Enter');
  await expectPage(other, customer.name);

  await page.bringToFront();
  await field(page, 'Phone').press('Control+Enter');

  const conflict = page.getByRole('dialog', { name: 'Somebody else changed this meanwhile' });
  await expect(conflict.getByRole('row', { name: 'Phone' })).toHaveText('Phone(303) 555-0100(303) 555-0200');
  expect((await records.readCustomer(customer.id)).value.phone).toBe('(303) 555-0200');
  await page.keyboard.press('Escape');
  await expect(field(page, 'Phone')).toHaveValue('(303) 555-0100');
  await field(page, 'Phone').press('Control+Enter');
  await conflict.getByRole('button', { name: 'Save mine over it' }).click();

  await expectPage(page, customer.name);
  const { value } = await records.readCustomer(customer.id);
  expect(value).toMatchObject({ phone: '(303) 555-0100', contactName: 'Dana Reyes' });
});

test('leaving a form with changes asks first', async ({ page }) => {
  await page.goto(NEW);
  await field(page, 'Name').fill('Half a name');

  await goTo(page, 'Catalog');
  const question = page.getByRole('dialog', { name: 'Leave without saving?' });
  await question.getByRole('button', { name: 'Keep editing' }).click();
  await expect(question).toBeHidden();
  await expect(field(page, 'Name')).toHaveValue('Half a name');
  await goTo(page, 'Catalog');
  await question.getByRole('button', { name: 'Leave and discard' }).click();
  await expectPage(page, 'Catalog');

  await page.goto(NEW);
  await expect(field(page, 'Name')).toHaveValue('');
});

test('a draft survives a reload, which asks first, and can be given up', async ({ page }) => {
  const asked: string[] = [];
  page.on('dialog', async (dialog) => {
    asked.push(dialog.type());
    await dialog.accept();
  });
  const name = unique('Boulder Chess');
  await page.goto(NEW);
  await field(page, 'Name').fill(name);
  await field(page, 'Notes').fill('Two trophies a year.');

  await page.reload();

  expect(asked).toEqual(['beforeunload']);
  await expect(page.getByText('What you had entered before is back.')).toBeVisible();
  await expect(field(page, 'Name')).toHaveValue(name);
  await expect(field(page, 'Notes')).toHaveValue('Two trophies a year.');
  await page.getByRole('button', { name: 'Start over' }).click();
  await expect(field(page, 'Name')).toHaveValue('');
  await page.getByRole('link', { name: 'Cancel' }).click();
  await expect(heading(page, 'Customers')).toBeVisible();
});
