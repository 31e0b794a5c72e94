import { describe, expect, it } from 'vitest';
import { inspectFile } from './csv/inspect-csv';
import { chosenFile, draftProblem, type ImportDraft, isComplete, mappingOf, withFile } from './import-draft';

const empty: ImportDraft = { files: {}, nullText: '', confirmOrders: true, checkedBy: undefined };

async function choose(part: 'customers' | 'orders' | 'orderLines', text: string) {
  const file = new File([text], `${part}.csv`);
  return chosenFile(part, file, await inspectFile(file));
}

describe('what is about to be imported', () => {
  it('becomes the mapping of the API', async () => {
    const customers = await choose(
      'customers',
      'customerID,companyName,address\nA,Alfreds,24, place\nB,NULL,x\n',
    );
    const lines = await choose(
      'orderLines',
      'orderID,productID,unitPrice,quantity,discount\n1,2,3.00,4,0.05\n',
    );
    const draft = {
      ...empty,
      ...withFile({ ...empty, files: { orderLines: lines } }, 'customers', customers),
    };

    expect(isComplete(draft)).toBe(true);
    expect(mappingOf(draft, true)).toEqual({
      dryRun: true,
      delimiter: ',',
      confirmOrders: false,
      nullText: 'NULL',
      customers: {
        externalId: 'customerID',
        name: 'companyName',
        street: 'address',
        surplusColumn: 'address',
      },
      orderLines: {
        orderExternalId: 'orderID',
        productExternalId: 'productID',
        quantity: 'quantity',
        unitPrice: 'unitPrice',
        discountFraction: 'discount',
      },
    });
  });

  it('is not complete while a needed column is missing', async () => {
    const orders = await choose('orders', 'orderID,date\n1,2026-11-20\n');

    expect(isComplete({ ...empty, files: { orders } })).toBe(false);
  });

  it('needs a file, and one delimiter for all', async () => {
    const comma = await choose('orders', 'orderID,customerID,orderDate\n');
    const semicolon = await choose('customers', 'customerID;companyName\n');

    expect(draftProblem(empty)).toBe('noFiles');
    expect(draftProblem({ ...empty, files: { orders: comma, customers: semicolon } })).toBe(
      'differentDelimiters',
    );
  });
});
