import { describe } from 'vitest';
import { deur } from './deur.ts';
import { passkeyReis } from './passkeys.ts';

const open = deur();

describe('signing in with an account', () => {
  passkeyReis(open);
});
