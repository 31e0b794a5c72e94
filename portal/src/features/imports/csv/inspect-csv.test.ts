import { describe, expect, it } from 'vitest';
import { type Inspection, inspectFile } from './inspect-csv';

const inspect = (text: string): Promise<Inspection> => inspectFile(new Blob([text]));

describe('a chosen file', () => {
  it('tells its columns, its rows and how it writes nothing', async () => {
    const found = await inspect('id;name;region\n1;Chai;NULL\n2;Chang;BC\n');

    expect(found).toMatchObject({
      delimiter: ';',
      header: ['id', 'name', 'region'],
      rowCount: 2,
      nullText: 'NULL',
    });
    expect(found.sample[0]).toEqual(['1', 'Chai', 'NULL']);
  });

  it('tells rows with more cells than the header', async () => {
    const found = await inspect('id,address,city\n1,24, place Kléber,Strasbourg\n2,Berlin Str. 1,Berlin\n');

    expect(found.surplus).toEqual({
      count: 1,
      firstLine: 2,
      rows: [['1', '24', ' place Kléber', 'Strasbourg']],
    });
    expect(found.rowCount).toBe(2);
  });

  it('may begin with a byte order mark', async () => {
    const found = await inspect('\uFEFFid,name\n1,Chai\n');

    expect(found.header).toEqual(['id', 'name']);
  });

  it('may be a header alone', async () => {
    expect(await inspect('id,name')).toMatchObject({ header: ['id', 'name'], rowCount: 0 });
  });

  it.each([
    ['empty', new Blob([''])],
    ['empty', new Blob(['\n\n'])],
    ['not_utf8', new Blob([new Uint8Array([0x69, 0x64, 0x0a, 0xe9, 0x0a])])],
    ['not_utf8', new Blob([new Uint8Array([0x50, 0x4b, 0x03, 0x04, 0x00, 0x0a])])],
    ['no_header', new Blob([' \n1,2\n'])],
    ['no_header', new Blob([',,\n1,2,3\n'])],
    ['duplicate_column', new Blob(['id,id\n1,2\n'])],
  ])('is unfit when it is %s', async (failure, file) => {
    await expect(inspectFile(file)).rejects.toMatchObject({ failure });
  });
});
