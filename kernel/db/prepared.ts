import { nextTick } from 'node:process';
import type pg from 'pg';

/** Statements that a connection keeps; a text beyond these is planned each time, as one with a list of varying length. */
const MOST = 300;

/**
 * Makes a connection keep the statements that it runs with parameters, so that PostgreSQL parses each text once instead
 * of at every call. What is asked in one go, without waiting in between, is written in one go.
 */
export function keepStatements(client: pg.PoolClient): void {
  const names = new Map<string, string>();
  const nameOf = (text: string): string | undefined => {
    const known = names.get(text);
    if (known !== undefined || names.size >= MOST) return known;
    const name = `w${names.size}`;
    names.set(text, name);
    return name;
  };
  const plain = client.query.bind(client);
  const { stream } = client.connection;
  const query = (text: unknown, values: unknown, ...rest: unknown[]): unknown => {
    stream.cork();
    nextTick(() => stream.uncork());
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 ? nameOf(text) : undefined;
    return name === undefined
      ? Reflect.apply(plain, undefined, [text, values, ...rest])
      : Reflect.apply(plain, undefined, [{ name, text, values }, ...rest]);
  };
  Object.assign(client, { query });
}
