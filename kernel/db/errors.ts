/** The database cannot be started, reached or migrated; the message says in Dutch what a person can do. */
export class DatabaseError extends Error {
  override name = 'DatabaseError';
}

/** Another Waakvlam process already works on this data folder. */
export class AlreadyRunningError extends DatabaseError {
  override name = 'AlreadyRunningError';
}

/** True when `error` is an Error of Node or PostgreSQL with this code. */
export function hasCode(error: unknown, ...codes: string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}
