import { randomUUID } from 'node:crypto';
import type { Api, Customer, LineInput, Order, Preview, Product, Versioned } from './api';

/** A name that no other test has. */
export function unique(name: string): string {
  return `${name} ${randomUUID().slice(0, 8)}`;
}

/** Makes records of one franchise through the API. */
export class Records {
  readonly #api: Api;
  readonly #franchise: string;

  constructor(api: Api, franchise: { id: string }) {
    this.#api = api;
    this.#franchise = `/franchises/${franchise.id}`;
  }

  async customer(name = unique('Mile High League'), more: object = {}): Promise<Customer> {
    return (await this.#api.post<Customer>(`${this.#franchise}/customers`, { name, ...more })).value;
  }

  async product(unitPrice: string, name = unique('Walnut plaque'), more: object = {}): Promise<Product> {
    const body = { name, unitPrice: { amount: unitPrice, currency: 'USD' }, ...more };
    return (await this.#api.post<Product>(`${this.#franchise}/products`, body)).value;
  }

  async draft(customer: Customer, lines: LineInput[], more: object = {}): Promise<Versioned<Order>> {
    return this.#api.post<Order>(`${this.#franchise}/orders`, { customerId: customer.id, lines, ...more });
  }

  async confirmed(customer: Customer, lines: LineInput[], more: object = {}): Promise<Versioned<Order>> {
    const { value, etag } = await this.draft(customer, lines, more);
    return this.#api.act<Order>(`${this.#franchise}/orders/${value.id}/confirm`, etag);
  }

  async confirm({ value, etag }: Versioned<Order>): Promise<Order> {
    return (await this.#api.act<Order>(`${this.#franchise}/orders/${value.id}/confirm`, etag)).value;
  }

  async readCustomer(id: string): Promise<Versioned<Customer>> {
    return this.#api.get<Customer>(`${this.#franchise}/customers/${id}`);
  }

  async changeCustomer(id: string, patch: object): Promise<Versioned<Customer>> {
    const { etag } = await this.readCustomer(id);
    return this.#api.patch<Customer>(`${this.#franchise}/customers/${id}`, etag, patch);
  }

  async cancelled(customer: Customer, lines: LineInput[], reason: string): Promise<Versioned<Order>> {
    const { value, etag } = await this.draft(customer, lines);
    return this.#api.act<Order>(`${this.#franchise}/orders/${value.id}/cancel`, etag, { reason });
  }

  /** What the API says that these lines come to. */
  async preview(lines: LineInput[]): Promise<Preview> {
    return (await this.#api.post<Preview>(`${this.#franchise}/order-previews`, { lines })).value;
  }

  async discontinue(product: Product): Promise<void> {
    const path = `${this.#franchise}/products/${product.id}`;
    const { etag } = await this.#api.get<Product>(path);
    await this.#api.patch<Product>(path, etag, { discontinued: true });
  }

  async changeOrder({ value, etag }: Versioned<Order>, patch: object): Promise<Versioned<Order>> {
    return this.#api.patch<Order>(`${this.#franchise}/orders/${value.id}`, etag, patch);
  }

  async readOrder(id: string): Promise<Order> {
    return (await this.#api.get<Order>(`${this.#franchise}/orders/${id}`)).value;
  }

  async ordersOf(customer: Customer): Promise<Order[]> {
    const path = `${this.#franchise}/orders?customerId=${customer.id}`;
    return (await this.#api.get<{ items: Order[] }>(path)).value.items;
  }
}
