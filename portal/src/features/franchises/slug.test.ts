import { describe, expect, it } from 'vitest';
import { isSlug, slugOf } from './slug';

describe('the slug that a name suggests', () => {
  it.each([
    ['Crown Awards Aspen', 'crown-awards-aspen'],
    ['  Crown   Awards ', 'crown-awards'],
    ['São Paulo Troféus', 'sao-paulo-trofeus'],
    ['Straßenmalerei Köln', 'strassenmalerei-koln'],
    ['Smith & Sons', 'smith-and-sons'],
    ["Ada's Paint", 'adas-paint'],
    ['Ada’s Paint', 'adas-paint'],
    ['24/7 Waste', 'waste'],
    ['Route 66, North', 'route-66-north'],
    ['東京', ''],
  ])('of %j is %j', (name, slug) => {
    expect(slugOf(name)).toBe(slug);
  });

  it('is cut between words when the name is long', () => {
    const slug = slugOf('The Crown Awards and Engraving Company of Colorado Springs');

    expect(slug).toBe('the-crown-awards-and-engraving-company');
    expect(isSlug(slug)).toBe(true);
  });

  it('is cut within a word that leaves no other way, and never ends with a hyphen', () => {
    expect(slugOf('a'.repeat(60))).toBe('a'.repeat(40));
    expect(slugOf(`b ${'c'.repeat(60)}`)).toHaveLength(40);
    expect(slugOf(`${'d'.repeat(39)} ${'e'.repeat(9)}`)).toBe('d'.repeat(39));
  });
});

describe('a slug', () => {
  it.each(['abc', 'crown-denver', 'a1-b2', `a${'b'.repeat(39)}`])('may be %j', (slug) => {
    expect(isSlug(slug)).toBe(true);
  });

  it.each(['', 'ab', 'Crown', '1crown', 'crown-', '-crown', 'crown_denver', `a${'b'.repeat(40)}`])(
    'may not be %j',
    (slug) => {
      expect(isSlug(slug)).toBe(false);
    },
  );
});
