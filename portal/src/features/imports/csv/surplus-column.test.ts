import { describe, expect, it } from 'vitest';
import { type Inspection, inspectFile } from './inspect-csv';
import { surplusColumn } from './surplus-column';

const guess = async (text: string) => surplusColumn(await inspectFile(new Blob([text])));

describe('the column that surplus cells belong to', () => {
  it('is the address, when its pieces begin with a space', async () => {
    const text = [
      'customerID,companyName,address,city,region,postalCode',
      'ALFKI,Alfreds,Obere Str. 57,Berlin,NULL,12209',
      'BLONP,Blondel,24, place Kléber,Strasbourg,NULL,67000',
      'COMMI,Comércio,Av. dos Lusíadas, 23,Sao Paulo,SP,05432',
    ];

    expect(await guess(text.join('\n'))).toBe('address');
  });

  it('is the one that lets numbers and dates stand where they belong', async () => {
    const text = [
      'id,day,what,price',
      '1,2026-11-01,Plaque,12.00',
      '2,2026-11-02,Cup,9.50',
      '3,2026-11-03,Plaque,brass,walnut,20.00',
    ];

    expect(await guess(text.join('\n'))).toBe('what');
  });

  it('is none when no row has surplus cells', () => {
    const inspection = { header: ['id'], sample: [], surplus: { count: 0, firstLine: 0, rows: [] } };

    expect(surplusColumn(inspection as unknown as Inspection)).toBeUndefined();
  });
});
