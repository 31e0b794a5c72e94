import { describe, expect, it } from 'vitest';
import {
  emptyLocation,
  locationField,
  locationInput,
  validateLocation,
  valuesOf,
  withoutEmptyRates,
  withRate,
} from './location-values';

const main = { ...emptyLocation('America/Denver'), name: ' Main Street ' };

describe('a location in the form', () => {
  it('is sent trimmed and without what was left empty', () => {
    const values = { ...main, phone: ' ', address: { ...main.address, city: ' Denver ' } };

    expect(locationInput(values)).toEqual({
      name: 'Main Street',
      timeZone: 'America/Denver',
      address: { city: 'Denver' },
      taxRates: [],
    });
  });

  it('is the same after it was read into the form and back', () => {
    const location = {
      name: 'Main Street',
      timeZone: 'America/Denver',
      taxNumber: 'CO-4471920',
      taxRates: [{ taxClass: 'standard', percent: '8.81' }],
    };

    expect(locationInput(valuesOf(location))).toEqual(location);
  });

  it('proposes the standard class first, and forgets a rate that was left empty', () => {
    const two = withRate(withRate(main));

    expect(two.taxRates.map(({ taxClass }) => taxClass)).toEqual(['standard', '']);
    expect(withoutEmptyRates(two).taxRates).toHaveLength(1);
  });

  it('has rates that can be, one for each class', () => {
    const rate = (taxClass: string, percent: string) => ({ key: taxClass + percent, taxClass, percent });
    const rates = [rate('standard', '8.810'), rate('standard', '101'), rate('Reduced goods', '1.23456')];
    const values = { ...main, taxRates: rates };

    expect(Object.keys(validateLocation(values))).toEqual([
      'taxRates.1.taxClass',
      'taxRates.1.percent',
      'taxRates.2.taxClass',
      'taxRates.2.percent',
    ]);
    expect(locationInput({ ...main, taxRates: rates.slice(0, 1) }).taxRates).toEqual([
      { taxClass: 'standard', percent: '8.81' },
    ]);
  });

  it('shows the findings of the server at its fields', () => {
    expect(['name', 'timeZone', 'address.city', 'taxRates.0.percent', 'taxRates'].map(locationField)).toEqual(
      ['name', 'timeZone', 'address.city', 'taxRates.0.percent', 'taxRates'],
    );
    expect(['state', 'address.planet', 'taxRates.0.key'].map(locationField)).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});
