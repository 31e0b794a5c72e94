import { Client } from 'pg';
import { franchisesDatabase } from './stack';

/** The schema of a franchise, as only somebody at the database can treat it. */
export class Schema {
  readonly #franchise: string;

  constructor(franchise: string) {
    this.#franchise = franchise;
  }

  /** Lets its next migration fail, and leaves it as a run does that failed. */
  async spoil(): Promise<void> {
    await this.#shiftChecksum(1);
    await this.#run(
      "update platform.franchise_schema set state = 'migration_failed', error = $2, writes = writes + 1 where franchise_id = $1",
      [this.#franchise, 'V8: relation "audit_log" already exists (42P07)'],
    );
  }

  /** The time is over for which the data of an archived franchise is kept. */
  async endRetention(): Promise<void> {
    await this.#run(
      "update platform.departure set kept_until = now() - interval '1 minute' where franchise_id = $1",
      [this.#franchise],
    );
  }

  /** Somebody else at HQ has requested the purge. */
  async requestedBySomebodyElse(): Promise<void> {
    await this.#run(
      "update platform.purge set requested_subject = 'hugo', requested_by = 'Hugo Quist' where franchise_id = $1",
      [this.#franchise],
    );
  }

  /** Takes away what was in the way. */
  async mend(): Promise<void> {
    await this.#shiftChecksum(-1);
  }

  async #shiftChecksum(by: number): Promise<void> {
    const schema = `f_${this.#franchise.replaceAll('-', '_')}`;
    await this.#run(
      `update ${schema}.flyway_schema_history set checksum = checksum + $1 where version = '1'`,
      [by],
    );
  }

  async #run(sql: string, values: unknown[]): Promise<void> {
    const client = new Client(franchisesDatabase());
    await client.connect();
    try {
      await client.query(sql, values);
    } finally {
      await client.end();
    }
  }
}
