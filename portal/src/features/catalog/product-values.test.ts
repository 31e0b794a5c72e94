import { describe, expect, it } from 'vitest';
import { emptyProduct, productInput, validateProduct } from './product-values';

describe('a product in the form', () => {
  it('is sent with its price in the currency of the franchise', () => {
    const input = productInput({ ...emptyProduct, name: ' Plaque ', unitPrice: '1,049.5' }, 'USD');

    expect(input).toMatchObject({
      name: 'Plaque',
      unitPrice: { amount: '1049.5', currency: 'USD' },
      discontinued: false,
    });
    expect(input.sku).toBeUndefined();
  });

  it('needs a name and a price', () => {
    expect(Object.keys(validateProduct(emptyProduct))).toEqual(['name', 'unitPrice']);
    expect(validateProduct({ ...emptyProduct, name: 'Plaque', unitPrice: '0' })).toEqual({});
  });
});
