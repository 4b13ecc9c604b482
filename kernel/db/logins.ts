import { createHmac } from 'node:crypto';
import type { ClientConfig } from 'pg';

/** Logins that Waakvlam works with; `migratie` owns everything, `app`, `motor` and `portaal` own nothing. */
export const logins = ['migratie', 'backup', 'app', 'motor', 'portaal'] as const;
export type Login = (typeof logins)[number];

/** Where a PostgreSQL server listens and with what its administrator gets in. */
export interface Server {
  host: string;
  port: number;
  database: string;
  admin: { user: string; password: string };
  ssl: NonNullable<ClientConfig['ssl']>;
  /** Secret that the passwords of the logins derive from. */
  secret: string;
}

/** Password of a login, derived, so that only one secret has to be kept. */
export function passwordOf(server: Server, login: Login): string {
  return createHmac('sha256', server.secret).update(`waakvlam login ${login}`).digest('base64url');
}

/** Connection URL of the administrator, fit for DATABASE_URL. Holds a secret. */
export function adminUrl(server: Server): string {
  const { user, password } = server.admin;
  const credentials = `${encodeURIComponent(user)}:${encodeURIComponent(password)}`;
  return `postgresql://${credentials}@${encodeURIComponent(server.host)}:${server.port}/${server.database}`;
}
