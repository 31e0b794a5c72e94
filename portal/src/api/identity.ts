import {
  type CreateSigninRequestArgs,
  ErrorResponse,
  OidcClient,
  type RefreshState,
  type SigninResponse,
} from 'oidc-client-ts';
import {
  claimOf,
  forgetTokens,
  readTokens,
  SIGNED_OUT_KEY,
  secondsLeft,
  type Tokens,
  writeTokens,
} from './tokens';

export interface PortalConfig {
  issuer: string;
  clientId: string;
}

export const CALLBACK_PATH = '/auth/callback';
export const SIGNED_OUT_PATH = '/signed-out';

/** A token that ends sooner is renewed before it is used. */
const MARGIN_SECONDS = 10;

/** The level of a sign-in with a second factor. */
const SECOND_FACTOR = 'mfa';

interface ReturnState {
  returnTo: string;
}

/** What a person can set up for a second factor, by the name of the identity provider's act. */
export type SecondFactor = 'CONFIGURE_TOTP' | 'webauthn-register';

/** The signed-in person as the identity provider knows them: tokens, their renewal, and their end. */
export class Identity {
  readonly #oidc: OidcClient;
  readonly #listeners = new Set<() => void>();
  #renewal: Promise<string | undefined> | undefined;
  #expired = false;

  constructor(config: PortalConfig, origin: string) {
    this.#oidc = new OidcClient({
      authority: config.issuer,
      client_id: config.clientId,
      redirect_uri: origin + CALLBACK_PATH,
      post_logout_redirect_uri: origin + SIGNED_OUT_PATH,
      response_type: 'code',
      scope: 'openid profile email',
    });
  }

  get expired(): boolean {
    return this.#expired;
  }

  get signedIn(): boolean {
    return readTokens() !== undefined;
  }

  onExpiredChange(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Leaves the page for the identity provider's; the person comes back to the address given. */
  async signIn(returnTo: string): Promise<void> {
    return this.#leaveFor(returnTo, {});
  }

  /** Signs in again with a second factor. False where that has been done and would change nothing. */
  async signInWithSecondFactor(): Promise<boolean> {
    const token = readTokens()?.accessToken;
    if (token !== undefined && claimOf(token, 'acr') === SECOND_FACTOR) return false;
    await this.#leaveFor(here(), { acr_values: SECOND_FACTOR });
    return true;
  }

  /** Lets the person set up an authenticator app or a passkey on the identity provider's page. */
  async setUp(factor: SecondFactor): Promise<void> {
    return this.#leaveFor(here(), { extraQueryParams: { kc_action: factor } });
  }

  async #leaveFor(returnTo: string, request: CreateSigninRequestArgs): Promise<void> {
    const state: ReturnState = { returnTo };
    await this.#oidc.clearStaleState();
    const { url } = await this.#oidc.createSigninRequest({ ...request, state });
    window.location.assign(url);
  }

  /** Ends the sign-in on the callback's address and says where the person was going. */
  async completeSignIn(): Promise<string> {
    const response = await this.#oidc.processSigninResponse(window.location.href);
    writeTokens(tokensOf(response, Date.now()));
    const state = response.userState as ReturnState | undefined;
    const returnTo = state?.returnTo ?? '/';
    return returnTo.startsWith('/') && !returnTo.startsWith('//') ? returnTo : '/';
  }

  async signOut(): Promise<void> {
    const idToken = readTokens()?.idToken;
    forgetTokens();
    window.location.assign(await this.#signOutAddress(idToken));
  }

  /** Another tab ended the sign-in, which is one for the whole browser. */
  onSignedOutElsewhere(listener: () => void): () => void {
    const hear = ({ key }: StorageEvent) => {
      if (key === SIGNED_OUT_KEY) listener();
    };
    window.addEventListener('storage', hear);
    return () => window.removeEventListener('storage', hear);
  }

  /** A token that the API should accept, renewed when it is about to end; undefined when the sign-in is over. */
  async token(): Promise<string | undefined> {
    const tokens = readTokens();
    if (tokens !== undefined && secondsLeft(tokens) > MARGIN_SECONDS) return tokens.accessToken;
    return this.renew();
  }

  /** Asks for a new token, once for all who wait for it. */
  renew(): Promise<string | undefined> {
    this.#renewal ??= this.#renewed().finally(() => {
      this.#renewal = undefined;
    });
    return this.#renewal;
  }

  async #renewed(): Promise<string | undefined> {
    const tokens = readTokens();
    if (tokens?.refreshToken === undefined) return this.#end();
    try {
      // biome-ignore lint/correctness/useHookAtTopLevel: a method of the OIDC client, not a hook.
      const response = await this.#oidc.useRefreshToken({ state: refreshStateOf(tokens) });
      const renewed = tokensOf(response, tokens.since);
      writeTokens(renewed);
      return renewed.accessToken;
    } catch (error) {
      if (error instanceof ErrorResponse) return this.#end();
      // The identity provider is away: a token that has not ended yet still works.
      if (secondsLeft(tokens) > 0) return tokens.accessToken;
      throw error;
    }
  }

  async #signOutAddress(idToken: string | undefined): Promise<string> {
    try {
      return (await this.#oidc.createSignoutRequest({ id_token_hint: idToken })).url;
    } catch {
      // The identity provider is away; at least this browser has forgotten the person.
      return SIGNED_OUT_PATH;
    }
  }

  /** The session is over; what the person was doing stays on the page until they sign in again. */
  #end(): undefined {
    this.#expired = true;
    for (const listener of this.#listeners) listener();
    return undefined;
  }
}

function here(): string {
  const { pathname, search, hash } = window.location;
  return pathname + search + hash;
}

function tokensOf(response: SigninResponse, since: number): Tokens {
  return {
    accessToken: response.access_token,
    refreshToken: response.refresh_token,
    idToken: response.id_token,
    scope: response.scope,
    expiresAt: response.expires_at ?? 0,
    since,
  };
}

function refreshStateOf(tokens: Tokens): RefreshState {
  return {
    refresh_token: tokens.refreshToken ?? '',
    id_token: tokens.idToken,
    session_state: null,
    scope: tokens.scope,
    profile: { sub: '', iss: '', aud: '', exp: 0, iat: 0 },
  };
}
