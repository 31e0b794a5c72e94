import { describe, expect, it } from 'vitest';
import type { Order, Product } from '@/api/model';
import {
  emptyLine,
  emptyOrder,
  formField,
  type LineValues,
  lineInput,
  orderInput,
  validateOrder,
  valuesOf,
  withoutUntouchedLines,
  withProduct,
} from './order-values';

const customer = { id: 'c1', label: 'Mile High Little League' };
const chai = { id: 'p1', name: 'Chai', unitPrice: { amount: '18.00', currency: 'USD' } } as Product;

const line = (more: Partial<LineValues> = {}): LineValues => ({ ...withProduct(emptyLine(), chai), ...more });

describe('a line', () => {
  it('takes the price of the product that is chosen', () => {
    expect(lineInput(line({ quantity: '12', discount: '15' }))).toEqual({
      productId: 'p1',
      quantity: 12,
      unitPrice: { amount: '18.00', currency: 'USD' },
      discountPercent: '15',
    });
  });

  it('has no discount when none is typed', () => {
    expect(lineInput(line())?.discountPercent).toBe('0');
  });

  it.each([{ quantity: '0' }, { quantity: 'x' }, { unitPrice: '' }, { discount: '101' }, { product: null }])(
    'is not complete with %j',
    (more) => {
      expect(lineInput(line(more))).toBeUndefined();
    },
  );
});

describe('an order', () => {
  it('is sent without the fields and lines that were left empty', () => {
    const values = { ...emptyOrder(customer), notes: '  ', lines: [line(), emptyLine()] };

    const input = orderInput(withoutUntouchedLines(values));

    expect(input).toMatchObject({ customerId: 'c1' });
    expect(input.notes).toBeUndefined();
    expect(input.lines).toHaveLength(1);
  });

  it('needs a customer, and lines that are begun need all of theirs', () => {
    const values = { ...emptyOrder(null), lines: [line({ quantity: '' }), emptyLine()] };

    expect(Object.keys(validateOrder(values))).toEqual(['customer', 'lines.0.quantity']);
  });

  it('can not be needed before it is ordered', () => {
    const values = { ...emptyOrder(customer), orderedOn: '2026-11-20', requiredOn: '2026-11-19' };

    expect(validateOrder(values)).toHaveProperty('requiredOn');
  });

  it('is the same after it was read into the form and back', () => {
    const order = {
      customer: { id: 'c1', name: 'League' },
      location: { id: 'l1', name: 'Downtown', timeZone: 'America/Denver' },
      orderedOn: '2026-11-20',
      lines: [
        {
          id: 'line1',
          productId: 'p1',
          productName: 'Chai',
          quantity: 12,
          unitPrice: { amount: '18.0000', currency: 'USD' },
          discountPercent: '15.5000',
        },
      ],
    } as Order;

    expect(orderInput(valuesOf(order))).toEqual({
      customerId: 'c1',
      locationId: 'l1',
      orderedOn: '2026-11-20',
      requiredOn: undefined,
      externalId: undefined,
      notes: undefined,
      lines: [
        {
          productId: 'p1',
          quantity: 12,
          unitPrice: { amount: '18.0000', currency: 'USD' },
          discountPercent: '15.5',
        },
      ],
    });
  });
});

describe('a finding of the server', () => {
  it.each([
    ['customerId', 'customer'],
    ['lines.3.productId', 'lines.3.product'],
    ['lines.3.discountPercent', 'lines.3.discount'],
    ['lines.0.unitPrice', 'lines.0.unitPrice'],
    ['lines', 'lines'],
  ])('about %s is shown at %s', (path, field) => {
    expect(formField(path)).toBe(field);
  });

  it('about something else is shown at no field', () => {
    expect(formField('lines.0')).toBeUndefined();
    expect(formField('surprise')).toBeUndefined();
  });
});
