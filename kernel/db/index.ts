export { openDatabase } from './database.ts';
export type { Database, DatabaseOptions } from './database.ts';
export { DatabaseError, hasCode } from './errors.ts';
export { adminUrl } from './logins.ts';
export type { Login, Server } from './logins.ts';
export type { Postgres, PostgresOptions } from './postgres.ts';
export type { Setting, Tables, ToegangSoort } from './tables.ts';
export { inTransaction, kyselyOn, withActor } from './with-actor.ts';
