import { describe, expect, it } from 'vitest';
import type { Inspection } from './inspect-csv';
import { guessPart, missingFields, suggestColumns, suggestDiscountUnit } from './suggest';

const northwind = {
  customers:
    'customerID,companyName,contactName,contactTitle,address,city,region,postalCode,country,phone,fax',
  products:
    'productID,productName,supplierID,categoryID,quantityPerUnit,unitPrice,unitsInStock,unitsOnOrder,reorderLevel,discontinued',
  orders:
    'orderID,customerID,employeeID,orderDate,requiredDate,shippedDate,shipVia,freight,shipName,shipAddress,shipCity,shipRegion,shipPostalCode,shipCountry',
  orderLines: 'orderID,productID,unitPrice,quantity,discount',
};

const columns = (part: keyof typeof northwind) => northwind[part].split(',');

describe('the suggested columns', () => {
  it('of Northwind are complete', () => {
    expect(suggestColumns('customers', columns('customers'))).toEqual({
      externalId: 'customerID',
      name: 'companyName',
      contactName: 'contactName',
      contactTitle: 'contactTitle',
      street: 'address',
      city: 'city',
      region: 'region',
      postalCode: 'postalCode',
      country: 'country',
      phone: 'phone',
      fax: 'fax',
    });
    expect(suggestColumns('products', columns('products'))).toEqual({
      externalId: 'productID',
      name: 'productName',
      description: 'quantityPerUnit',
      unitPrice: 'unitPrice',
      discontinued: 'discontinued',
    });
    expect(suggestColumns('orders', columns('orders'))).toEqual({
      externalId: 'orderID',
      customerExternalId: 'customerID',
      orderedOn: 'orderDate',
      requiredOn: 'requiredDate',
    });
    expect(suggestColumns('orderLines', columns('orderLines'))).toEqual({
      orderExternalId: 'orderID',
      productExternalId: 'productID',
      quantity: 'quantity',
      unitPrice: 'unitPrice',
      discount: 'discount',
    });
  });

  it('do not depend on how the names are spelled', () => {
    expect(suggestColumns('customers', ['Customer Number', 'COMPANY', 'E-Mail', 'ZIP_Code'])).toEqual({
      externalId: 'Customer Number',
      name: 'COMPANY',
      email: 'E-Mail',
      postalCode: 'ZIP_Code',
    });
  });

  it('take a column once', () => {
    expect(suggestColumns('products', ['id', 'product', 'price'])).toEqual({
      externalId: 'id',
      name: 'product',
      unitPrice: 'price',
    });
  });

  it('say which needed fields have none', () => {
    expect(missingFields('orders', suggestColumns('orders', ['orderID', 'date']))).toEqual([
      'customerExternalId',
    ]);
  });
});

describe('a dropped file', () => {
  it.each(['customers', 'products', 'orders', 'orderLines'] as const)(
    'is known as %s by its columns',
    (part) => {
      expect(guessPart(columns(part))).toBe(part);
    },
  );

  it('may be none of ours', () => {
    expect(guessPart(['colour', 'smell'])).toBeUndefined();
  });
});

describe('a discount', () => {
  const inspection = (values: string[]) =>
    ({ header: ['discount'], sample: values.map((value) => [value]) }) as unknown as Inspection;

  it('is a fraction as long as no value is over one', () => {
    expect(suggestDiscountUnit('discount', inspection(['0', '0.15', '1']))).toBe('fraction');
    expect(suggestDiscountUnit('discount', inspection(['0', '15']))).toBe('percent');
  });

  it('is a percentage when its column says so', () => {
    expect(suggestDiscountUnit('discountPercent', inspection(['0']))).toBe('percent');
  });
});
