import { describe, expect, it } from 'vitest';
import {
  emptyFranchise,
  emptyLocation,
  type FranchiseValues,
  franchiseField,
  franchiseInput,
  franchisePatch,
  openIn,
  validateFranchise,
  validateOpen,
  withName,
  withoutUnnamedLocations,
} from './franchise-values';

const empty = emptyFranchise('America/Denver');

const aspen: FranchiseValues = {
  name: 'Crown Awards Aspen',
  id: 'crown-awards-aspen',
  blueprint: 'awards',
  currency: 'USD',
  database: '',
  locations: [{ key: 'a', name: 'Main Street', timeZone: 'America/Denver' }],
  owner: { firstName: 'Ada', lastName: 'Winters', email: 'ada@crown-aspen.test' },
};

describe('the proposed slug', () => {
  it('goes along with the name', () => {
    const begun = withName(empty, 'Crown');

    expect(begun.id).toBe('crown');
    expect(withName(begun, 'Crown Aspen').id).toBe('crown-aspen');
  });

  it('stays once somebody has written their own', () => {
    const own = { ...withName(empty, 'Crown Aspen'), id: 'aspen' };

    expect(withName(own, 'Crown Awards Aspen').id).toBe('aspen');
  });

  it('is proposed anew when it was emptied', () => {
    expect(withName({ ...aspen, id: '' }, 'Crown Vail').id).toBe('crown-vail');
  });
});

describe('a franchise in the form', () => {
  it('becomes what the API takes', () => {
    const typed = {
      ...aspen,
      name: ' Crown Awards Aspen ',
      locations: [{ key: 'a', name: ' Main Street ', timeZone: 'America/Denver' }],
    };

    expect(franchiseInput(typed)).toEqual({
      id: 'crown-awards-aspen',
      name: 'Crown Awards Aspen',
      blueprint: 'awards',
      currency: 'USD',
      locations: [{ name: 'Main Street', timeZone: 'America/Denver' }],
      owner: { firstName: 'Ada', lastName: 'Winters', email: 'ada@crown-aspen.test' },
    });
  });

  it('is in order when everything is said', () => {
    expect(validateFranchise(aspen)).toEqual({});
  });

  it('says what is missing', () => {
    expect(Object.keys(validateFranchise(empty)).sort()).toEqual([
      'id',
      'locations.0.name',
      'name',
      'owner.email',
      'owner.firstName',
      'owner.lastName',
    ]);
  });

  it('refuses a slug and an e-mail address that are none', () => {
    const wrong = { ...aspen, id: 'Crown Aspen', owner: { ...aspen.owner, email: 'ada at aspen' } };

    expect(Object.keys(validateFranchise(wrong))).toEqual(['id', 'owner.email']);
  });

  it('refuses a second location of the same name', () => {
    const twice = {
      ...aspen,
      locations: [...aspen.locations, { ...emptyLocation('UTC'), name: 'Main Street ' }],
    };

    expect(Object.keys(validateFranchise(twice))).toEqual(['locations.1.name']);
  });

  it('leaves out locations without a name, but keeps one to be filled in', () => {
    const added = { ...aspen, locations: [...aspen.locations, emptyLocation('UTC')] };

    expect(withoutUnnamedLocations(added).locations).toEqual(aspen.locations);
    expect(withoutUnnamedLocations(empty).locations).toHaveLength(1);
  });
});

describe('a changed franchise', () => {
  it('sends what is different and nothing else', () => {
    const changed = { ...aspen, name: 'Crown Aspen', owner: { ...aspen.owner, email: 'ada@aspen.test' } };

    expect(franchisePatch(aspen, changed)).toEqual({
      name: 'Crown Aspen',
      owner: { email: 'ada@aspen.test' },
    });
  });

  it('can be changed as far as its state leaves it open', () => {
    expect(openIn('requested')).toEqual({ terms: true, owner: true });
    expect(openIn('provisioning_failed')).toEqual({ terms: false, owner: true });
    expect(openIn('active')).toEqual({ terms: false, owner: false });
  });

  it('is not held up by what cannot be changed any more', () => {
    const ownerless = { ...aspen, owner: { firstName: '', lastName: '', email: '' } };

    expect(validateOpen(openIn('active'))(ownerless)).toEqual({});
    expect(Object.keys(validateOpen(openIn('requested'))(ownerless))).toHaveLength(3);
  });
});

describe('a finding of the server', () => {
  it('belongs to its field', () => {
    expect(franchiseField('locations.1.timeZone')).toBe('locations.1.timeZone');
    expect(franchiseField('owner.email')).toBe('owner.email');
    expect(franchiseField('franchise')).toBe('id');
    expect(franchiseField('something')).toBeUndefined();
  });
});
