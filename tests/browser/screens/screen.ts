import type { Page } from '@playwright/test';
import type { Person } from '../support/people';
import type { NetworkShowcase, Showcase } from '../support/showcase';
import type { Watch } from '../support/watch';

/** What there is to be looked at. */
export interface Shown extends Showcase {
  network: NetworkShowcase;
}

/** A page as it is looked at. */
export interface Screen {
  name: string;
  at: (showcase: Shown) => string;
  /** What to do there before it is looked at. */
  act?: (page: Page, watch: Watch) => Promise<void>;
  /** Only where it exists. */
  on?: 'phone';
  person?: Person;
}
