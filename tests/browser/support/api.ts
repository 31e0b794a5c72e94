import { randomUUID } from 'node:crypto';
import type { Person } from './people';
import { type AccessToken, accessTokenOf } from './sessions';
import { appUrl } from './stack';

export interface Money {
  amount: string;
  currency: string;
}

export interface Versioned<T> {
  value: T;
  etag: string;
}

export interface Customer {
  id: string;
  name: string;
  contactName?: string;
  phone?: string;
  notes?: string;
}

export interface Product {
  id: string;
  name: string;
  unitPrice: Money;
}

export interface LineInput {
  productId: string;
  quantity: number;
  discountPercent?: string;
}

export type Totals = {
  beforeDiscount: Money;
  discount: Money;
  total: Money;
};

export interface Order {
  id: string;
  number?: string;
  state: string;
  customer: { id: string; name: string };
  lines: { productName: string; quantity: number; total: Money }[];
  totals: Totals;
  cancelReason?: string;
}

export interface Franchise {
  id: string;
  name: string;
  state: string;
  suspension?: { reason: string };
}

export interface Location {
  id: string;
  name: string;
}

export interface Member {
  id: string;
  name: string;
  state: string;
}

export interface Preview {
  lines: { total: Money }[];
  totals: Totals;
}

const MARGIN = 30_000;
const JSON_BODY = { 'Content-Type': 'application/json' };

/** The API as a script uses it, with the token of one person. */
export class Api {
  readonly #person: Person;
  #token: AccessToken | undefined;

  constructor(person: Person) {
    this.#person = person;
  }

  async get<T>(path: string): Promise<Versioned<T>> {
    return this.#call('GET', path, {});
  }

  async post<T>(path: string, body: object): Promise<Versioned<T>> {
    return this.#call('POST', path, {
      body: JSON.stringify(body),
      headers: { ...JSON_BODY, 'Idempotency-Key': randomUUID() },
    });
  }

  /** A transition of what is still at this version. */
  async act<T>(path: string, etag: string, body?: object): Promise<Versioned<T>> {
    const headers = { 'Idempotency-Key': randomUUID(), 'If-Match': etag };
    if (body === undefined) return this.#call('POST', path, { headers });
    return this.#call('POST', path, { body: JSON.stringify(body), headers: { ...headers, ...JSON_BODY } });
  }

  async patch<T>(path: string, etag: string, body: unknown): Promise<Versioned<T>> {
    return this.#call('PATCH', path, {
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/merge-patch+json', 'If-Match': etag },
    });
  }

  async #call<T>(method: string, path: string, init: RequestInit): Promise<Versioned<T>> {
    const headers = { ...init.headers, Authorization: `Bearer ${await this.#accessToken()}` };
    const response = await fetch(`${appUrl}/api/v1${path}`, { ...init, method, headers });
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return { value: (await response.json()) as T, etag: response.headers.get('ETag') ?? '' };
  }

  async #accessToken(): Promise<string> {
    if (this.#token === undefined || this.#token.endsAt < Date.now() + MARGIN) {
      this.#token = await accessTokenOf(this.#person);
    }
    return this.#token.text;
  }
}
