import type { BrowserContext, ConsoleMessage, Request, Response } from '@playwright/test';

/** A refusal that a test provokes on purpose. */
interface Expected {
  status: number;
  method: string;
  path: RegExp;
  met: boolean;
}

/** The browser's own words for a failed request, which are told with their status elsewhere. */
const FAILED_LOAD = 'Failed to load resource';

/**
 * Notes everything in a browser that must not happen unnoticed: errors on the console, uncaught exceptions, requests that
 * fail or are refused, violations of the Content-Security-Policy.
 */
export class Watch {
  readonly #troubles: string[] = [];
  readonly #expected: Expected[] = [];
  #offline = false;

  async over(context: BrowserContext): Promise<void> {
    await context.addInitScript(() =>
      document.addEventListener('securitypolicyviolation', (violation) => {
        // biome-ignore lint/suspicious/noConsole: this is how the page tells the test.
        console.error(`Content-Security-Policy: ${violation.violatedDirective} ${violation.blockedURI}`);
      }),
    );
    context.on('console', (message) => this.#console(message));
    context.on('weberror', (error) => this.#troubles.push(`uncaught: ${error.error().stack}`));
    context.on('requestfailed', (request) => this.#failed(request));
    context.on('response', (response) => this.#answered(response));
  }

  /** The test makes the server refuse this; it fails when the server does not. */
  expectRefusal(status: number, method: string, path: RegExp): void {
    this.#expected.push({ status, method, path, met: false });
  }

  /** The test takes the network away. */
  expectOffline(): void {
    this.#offline = true;
  }

  /** What happened that should not have, and what should have and did not. */
  troubles(): string[] {
    const missing = this.#expected
      .filter(({ met }) => !met)
      .map(({ status, method, path }) => `expected, but did not come: ${status} to ${method} ${path}`);
    return [...this.#troubles, ...missing];
  }

  #console(message: ConsoleMessage): void {
    if (message.type() !== 'error' || message.text().startsWith(FAILED_LOAD)) return;
    this.#troubles.push(`console: ${message.text()} (${message.location().url})`);
  }

  #failed(request: Request): void {
    const reason = request.failure()?.errorText ?? 'unknown';
    // The page itself gave up on it: it went elsewhere or asked for something newer.
    if (reason === 'net::ERR_ABORTED') return;
    if (this.#offline && reason === 'net::ERR_INTERNET_DISCONNECTED') return;
    this.#troubles.push(`failed: ${request.method()} ${request.url()} ${reason}`);
  }

  #answered(response: Response): void {
    const status = response.status();
    if (status < 400) return;
    const method = response.request().method();
    const { pathname } = new URL(response.url());
    const fitting = this.#expected.filter(
      (each) => each.status === status && each.method === method && each.path.test(pathname),
    );
    const expected = fitting.find(({ met }) => !met) ?? fitting[0];
    if (expected === undefined) this.#troubles.push(`refused: ${status} to ${method} ${response.url()}`);
    else expected.met = true;
  }
}
