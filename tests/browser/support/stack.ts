/** Where the running system is; without a word from the environment, where ./start puts it. */
export const appUrl = process.env.APP_URL ?? 'http://localhost:8080';
export const keycloakUrl = process.env.KEYCLOAK_URL ?? 'http://localhost:8180';

export const realmUrl = `${keycloakUrl}/realms/candlefish`;
