import { createHash } from 'node:crypto';
import pg from 'pg';
import { DatabaseError, hasCode } from './errors.ts';
import { logins, passwordOf } from './logins.ts';
import type { Login, Server } from './logins.ts';

/**
 * Makes the database, the logins and the schema `waakvlam` where they are missing. Needs an administrator that may
 * create roles (and, for login `backup`, may give BYPASSRLS). Throws DatabaseError when it may not.
 */
export async function bootstrap(server: Server): Promise<void> {
  const admin = await connectToDatabase(server);
  try {
    const known = await readLogins(admin);
    for (const login of logins) await ensureLogin(admin, server, login, known.get(login));
    if (known.size < logins.length || !(await hasSchema(admin))) await ensureSchema(admin, server.database);
    else await grantTemporary(admin, server.database);
  } catch (error) {
    if (!hasCode(error, '42501')) throw error;
    throw new DatabaseError('De gebruiker van DATABASE_URL mag geen logins of schema maken', { cause: error });
  } finally {
    await admin.end();
  }
}

async function connectToDatabase(server: Server): Promise<pg.Client> {
  const first = clientFor(server, server.database);
  try {
    await first.connect();
    return first;
  } catch (error) {
    await first.end().catch(() => undefined);
    if (!hasCode(error, '3D000')) throw new DatabaseError('De database is niet bereikbaar', { cause: error });
  }
  const maintenance = clientFor(server, 'postgres');
  await maintenance.connect();
  try {
    await maintenance.query(`create database ${maintenance.escapeIdentifier(server.database)}`);
  } catch (error) {
    // 42P04, 23505: another process made it in the same instant.
    if (!hasCode(error, '42P04', '23505')) throw error;
  } finally {
    await maintenance.end();
  }
  const client = clientFor(server, server.database);
  await client.connect();
  return client;
}

function clientFor(server: Server, database: string): pg.Client {
  const { host, port, ssl } = server;
  return new pg.Client({ host, port, database, ssl, ...server.admin });
}

interface KnownLogin {
  rolname: string;
  rolsuper: boolean;
  rolbypassrls: boolean;
  mark: string | null;
}

async function readLogins(admin: pg.Client): Promise<Map<string, KnownLogin>> {
  const { rows } = await admin.query<KnownLogin>(
    `select rolname, rolsuper, rolbypassrls, shobj_description(oid, 'pg_authid') as mark
       from pg_catalog.pg_roles where rolname = any($1)`,
    [logins],
  );
  return new Map(rows.map((row) => [row.rolname, row]));
}

async function ensureLogin(
  admin: pg.Client,
  server: Server,
  login: Login,
  known: KnownLogin | undefined,
): Promise<void> {
  const password = passwordOf(server, login);
  // A digest of a random 256-bit secret gives nothing away; it saves setting the password at every start.
  const mark = `Waakvlam ${createHash('sha256').update(password).digest('hex').slice(0, 16)}`;
  if (known?.rolsuper || (known?.rolbypassrls && login !== 'backup')) {
    throw new DatabaseError(`De databaselogin ${login} mag te veel: superuser of BYPASSRLS`);
  }
  if (known?.mark === mark) return;
  const rights = `login nosuperuser nocreatedb nocreaterole noreplication ${login === 'backup' ? 'bypassrls' : 'nobypassrls'}`;
  const verb = known === undefined ? 'create' : 'alter';
  await admin.query(
    `${verb} role ${login} with ${known === undefined ? rights : 'login'} password ${admin.escapeLiteral(password)}`,
  );
  await admin.query(`comment on role ${login} is ${admin.escapeLiteral(mark)}`);
}

async function hasSchema(admin: pg.Client): Promise<boolean> {
  const { rowCount } = await admin.query(`select 1 from pg_catalog.pg_namespace where nspname = 'waakvlam'`);
  return rowCount === 1;
}

/**
 * What the logins may do with the database as a whole. Its owner needs a place of its own for a while: functions that run as
 * it put what they take in into a temporary table.
 */
export async function grantDatabase(admin: pg.Client, name: string): Promise<void> {
  const database = admin.escapeIdentifier(name);
  await admin.query(`revoke all on database ${database} from public`);
  await admin.query(`grant connect on database ${database} to ${logins.join(', ')}`);
  await admin.query(`grant create, temporary on database ${database} to migratie`);
}

/** For databases that were made before this right was given; an administrator who may not give it changes nothing. */
async function grantTemporary(admin: pg.Client, name: string): Promise<void> {
  try {
    await admin.query(`grant temporary on database ${admin.escapeIdentifier(name)} to migratie`);
  } catch (error) {
    if (!hasCode(error, '42501')) throw error;
  }
}

async function ensureSchema(admin: pg.Client, name: string): Promise<void> {
  await grantDatabase(admin, name);
  await admin.query(`revoke create on schema public from public`);
  // PostgreSQL 16 and later: a non-superuser may only give a schema to a role that it can become.
  await admin.query(`grant migratie to current_user`);
  await admin.query(`create schema if not exists waakvlam authorization migratie`);
}
