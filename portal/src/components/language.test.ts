import { describe, expect, it } from 'vitest';
import { chooseLanguage, counted } from './language';

describe('the language', () => {
  it('is English when the person asks for one that there is no catalog of', () => {
    expect(chooseLanguage(['de-DE', 'fr'])).toBe('en');
    expect(chooseLanguage(['de-DE', 'en-GB'])).toBe('en');
    expect(chooseLanguage([])).toBe('en');
  });

  it('has a form for one and for many', () => {
    const forms = { one: 'order', other: 'orders' };

    expect([0, 1, 2155].map((count) => counted(count, forms))).toEqual([
      '0 orders',
      '1 order',
      '2,155 orders',
    ]);
  });
});
