/** Where the running system is; without a word from the environment, where ./start puts it. */
export const appUrl = process.env.APP_URL ?? 'http://localhost:8080';
export const keycloakUrl = process.env.KEYCLOAK_URL ?? 'http://localhost:8180';

export const realmUrl = `${keycloakUrl}/realms/candlefish`;

/** Where the franchises' schemas are and who owns them; the launcher's exec tells. */
export function franchisesDatabase() {
  const { DATABASE_URL, DATABASE_OWNER = '', DATABASE_OWNER_PASSWORD = '' } = process.env;
  if (DATABASE_URL === undefined)
    throw new Error('This test needs the database: run it by ./test, or by the launcher’s exec.');
  const { hostname, port, pathname } = new URL(DATABASE_URL.replace(/^jdbc:/, ''));
  return {
    host: hostname,
    port: Number(port),
    database: pathname.slice(1),
    user: DATABASE_OWNER,
    password: DATABASE_OWNER_PASSWORD,
  };
}
