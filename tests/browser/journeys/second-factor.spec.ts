import { createHmac } from 'node:crypto';
import type { CDPSession } from '@playwright/test';
import { expectPage } from '../pages/shell';
import { enterCredentials, expectSignInPage, personMenu } from '../pages/sign-in';
import { people } from '../support/people';
import { expect, test } from '../support/test';

const MFA_REQUIRED = {
  title: 'Sign-in needed',
  status: 401,
  code: 'mfa_required',
  detail: 'Your role needs a second factor: sign in again with an authenticator app or a passkey.',
  traceId: 'a1b2c3d4e5f60718',
};

test.describe('Where a password is too little', () => {
  test('an authenticator app is set up on the way to the page, and its code signs in', async ({
    page,
    watch,
  }) => {
    // The demo's switch lets everybody in by password: what the app answers without it is in the system tests.
    watch.expectRefusal(401, 'GET', /crown-denver/);
    await page.route('**/api/v1/franchises/crown-denver**', async (route) => {
      const token = (await route.request().headerValue('Authorization')) ?? '';
      if (levelOf(token) === 'mfa') return route.continue();
      return route.fulfill({
        status: 401,
        contentType: 'application/problem+json',
        headers: { 'WWW-Authenticate': 'Bearer error="insufficient_user_authentication", acr_values="mfa"' },
        body: JSON.stringify(MFA_REQUIRED),
      });
    });
    await page.goto('/f/crown-denver/orders');
    await expectSignInPage(page);
    await enterCredentials(page, people.production);

    await expect(page.getByRole('heading', { name: 'Mobile Authenticator Setup' })).toBeVisible();
    await page.getByRole('link', { name: 'Unable to scan?' }).click();
    const secret = ((await page.locator('#kc-totp-secret-key').textContent()) ?? '').replaceAll(/\s/g, '');
    await page.locator('#totp').fill(codeOf(secret));
    await page.locator('#userLabel').fill('Phone');
    await page.getByRole('button', { name: 'Submit' }).click();

    await expectPage(page, 'Orders');
    await expect(page).toHaveURL('/f/crown-denver/orders');
  });
});

test.describe('Somebody who is signed in', () => {
  test('adds a passkey', async ({ page, context }) => {
    await withAuthenticator(await context.newCDPSession(page));
    page.on('dialog', (label) => void label.accept('Laptop'));
    await page.goto('/f/crown-denver/orders');
    // Whose sign-in is older than five minutes is asked for the password once more.
    await expectSignInPage(page);
    await enterCredentials(page, people.floater);
    await expectPage(page, 'Orders');
    await personMenu(page, people.floater).click();
    await page.getByRole('menuitem', { name: 'Add a passkey' }).click();

    await page.getByRole('button', { name: 'Register' }).click();

    await expectPage(page, 'Orders');
    await expect(page).toHaveURL('/f/crown-denver/orders');
  });
});

/** A device that has a passkey and a finger on its sensor. */
async function withAuthenticator(devtools: CDPSession): Promise<void> {
  await devtools.send('WebAuthn.enable');
  await devtools.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}

function levelOf(authorization: string): unknown {
  const payload = authorization.split('.')[1] ?? '';
  return (JSON.parse(Buffer.from(payload, 'base64url').toString()) as { acr?: unknown }).acr;
}

/** The code that an authenticator app shows now (RFC 6238). */
function codeOf(secret: string): string {
  const moment = Buffer.alloc(8);
  moment.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', fromBase32(secret)).update(moment).digest();
  const offset = (digest.at(-1) ?? 0) & 0xf;
  const number = (digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000;
  return String(number).padStart(6, '0');
}

function fromBase32(text: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...text].map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
