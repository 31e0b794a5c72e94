import { randomUUID } from 'node:crypto';
import { expect } from '@playwright/test';
import type { Api, Franchise, Versioned } from './api';
import type { Person } from './people';

export interface NewFranchise {
  id: string;
  name: string;
  /** Where it is to lie; without a word, wherever there is most room. */
  database?: string;
}

/** A franchise that no other test has; its name comes after those of the demo. */
export function uniqueFranchise(town = 'Zenith Aspen'): NewFranchise {
  const tag = randomUUID().slice(0, 8);
  return { id: `zenith-${tag}`, name: `${town} ${tag}` };
}

/** Makes franchises and moves them through their life, as HQ does by the API. */
export class Network {
  readonly #api: Api;

  constructor(api: Api) {
    this.#api = api;
  }

  async requested(franchise = uniqueFranchise(), owner: Person = nobodyYet(franchise)): Promise<Franchise> {
    const [firstName = '', lastName = ''] = owner.name.split(' ');
    const body = {
      ...franchise,
      blueprint: 'awards',
      currency: 'USD',
      locations: [
        { name: 'Main Street', timeZone: 'America/Denver' },
        { name: 'Snowmass Village', timeZone: 'America/Denver' },
      ],
      owner: { firstName, lastName, email: owner.login },
    };
    return (await this.#api.post<Franchise>('/franchises', body)).value;
  }

  async active(franchise?: NewFranchise, owner?: Person): Promise<Franchise> {
    const { id } = await this.requested(franchise, owner);
    await this.#act(id, 'provision');
    await expect.poll(async () => (await this.read(id)).value.state, { timeout: 60_000 }).toBe('active');
    return (await this.read(id)).value;
  }

  async suspended(reason: string, franchise?: NewFranchise, owner?: Person): Promise<Franchise> {
    const { id } = await this.active(franchise, owner);
    await this.suspend(id, reason);
    return (await this.read(id)).value;
  }

  async suspend(id: string, reason: string): Promise<void> {
    await this.#act(id, 'suspend', { reason });
  }

  async resume(id: string): Promise<void> {
    await this.#act(id, 'resume');
  }

  /** Has it leave, with its data exported. */
  async exported(reason: string, franchise?: NewFranchise, owner?: Person): Promise<Franchise> {
    const { id } = await this.active(franchise, owner);
    await this.#act(id, 'offboard', { reason });
    await this.#act(id, 'export');
    const status = async () =>
      (await this.#api.get<{ status: string }>(`/franchises/${id}/data-export`)).value.status;
    await expect.poll(status, { timeout: 60_000 }).toBe('completed');
    return (await this.read(id)).value;
  }

  async archived(reason: string, franchise?: NewFranchise): Promise<Franchise> {
    const { id } = await this.exported(reason, franchise);
    await this.#act(id, 'archive');
    return (await this.read(id)).value;
  }

  /** Opens it for support for an hour; the id of the access. */
  async lookInto(id: string, reason: string): Promise<string> {
    const path = `/franchises/${id}/support-accesses`;
    return (await this.#api.post<{ id: string }>(path, { reason, minutes: 60 })).value.id;
  }

  async rename(id: string, name: string): Promise<void> {
    const { etag } = await this.read(id);
    await this.#api.patch<Franchise>(`/franchises/${id}`, etag, { name });
  }

  async read(id: string): Promise<Versioned<Franchise>> {
    return this.#api.get<Franchise>(`/franchises/${id}`);
  }

  async find(words: string): Promise<Franchise[]> {
    const path = `/franchises?q=${encodeURIComponent(words)}`;
    return (await this.#api.get<{ items: Franchise[] }>(path)).value.items;
  }

  async #act(id: string, act: string, body?: object): Promise<void> {
    const { etag } = await this.read(id);
    await this.#api.act<object>(`/franchises/${id}/${act}`, etag, body);
  }
}

/** The app knows the memberships of a person for a while; a new one of somebody who is at work already takes as long. */
export async function untilMember(api: Api, { id }: { id: string }): Promise<void> {
  const memberships = async () => {
    const me = await api.get<{ memberships: { franchiseId: string }[] }>('/me');
    return me.value.memberships.map(({ franchiseId }) => franchiseId);
  };
  await expect.poll(memberships, { timeout: 60_000 }).toContain(id);
}

function nobodyYet({ id }: NewFranchise): Person {
  return { name: 'Ada Winters', login: `ada@${id}.test` };
}
