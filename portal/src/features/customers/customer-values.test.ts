import { describe, expect, it } from 'vitest';
import { customerField, customerInput, emptyCustomer, validateCustomer, valuesOf } from './customer-values';

describe('a customer in the form', () => {
  it('is sent trimmed and without what was left empty', () => {
    const values = {
      ...emptyCustomer,
      name: ' League ',
      phone: ' ',
      address: { ...emptyCustomer.address, city: 'Denver' },
    };

    expect(customerInput(values)).toEqual({ name: 'League', address: { city: 'Denver' } });
  });

  it('is sent without an address when it has none', () => {
    expect(customerInput({ ...emptyCustomer, name: 'League' })).toEqual({ name: 'League' });
  });

  it('is the same after it was read into the form and back', () => {
    const customer = {
      name: 'League',
      email: 'dana@league.test',
      address: { city: 'Denver', country: 'USA' },
    };

    expect(customerInput(valuesOf(customer))).toEqual(customer);
  });

  it('needs a name and an e-mail address that can be one', () => {
    expect(Object.keys(validateCustomer({ ...emptyCustomer, name: ' ', email: 'dana' }))).toEqual([
      'name',
      'email',
    ]);
    expect(validateCustomer({ ...emptyCustomer, name: 'League', email: 'dana@league.test' })).toEqual({});
  });

  it('is not longer than the API takes it', () => {
    const values = {
      ...emptyCustomer,
      name: 'x'.repeat(201),
      address: { ...emptyCustomer.address, postalCode: '1'.repeat(21) },
    };

    expect(Object.keys(validateCustomer(values))).toEqual(['name', 'address.postalCode']);
  });

  it('has a field for what the server may find wrong', () => {
    expect(['name', 'address.city', 'address', 'address.moon', 'surprise'].map(customerField)).toEqual([
      'name',
      'address.city',
      undefined,
      undefined,
      undefined,
    ]);
  });
});
