import { describe, expect, it } from 'vitest';
import { maakBellers, netwerk } from './bellers.ts';

const klop = (token: string, ip = '192.0.2.1') => ({
  ip,
  methode: 'GET' as const,
  kop: (naam: string) => (naam === 'authorization' ? `Bearer ${token}` : undefined),
});
const token = (nummer: number): string => `token-dat-lang-genoeg-is-${nummer}`;

describe('a request', () => {
  it('counts for its address, whatever it says in its headers, until its session is recognised', () => {
    const bellers = maakBellers();
    expect([1, 2, 3].map((nummer) => bellers.van(klop(token(nummer))))).toEqual(Array(3).fill('192.0.2.1'));
    bellers.herken(token(1), 'wies');
    expect(bellers.van(klop(token(1)))).toBe('wies');
    expect(bellers.van(klop(token(2)))).toBe('192.0.2.1');
  });

  it('counts for one person at all of her devices and addresses', () => {
    const bellers = maakBellers();
    bellers.herken(token(1), 'wies');
    bellers.herken(token(2), 'wies');
    expect([bellers.van(klop(token(1))), bellers.van(klop(token(2), '192.0.2.2'))]).toEqual(['wies', 'wies']);
  });

  it('counts for its address again once the session is over', () => {
    const bellers = maakBellers();
    bellers.herken(token(1), 'wies');
    bellers.herken(token(1), undefined);
    expect(bellers.van(klop(token(1)))).toBe('192.0.2.1');
  });

  it('is remembered for the sessions that were seen last', () => {
    const bellers = maakBellers();
    for (let nummer = 0; nummer <= 20_000; nummer += 1) bellers.herken(token(nummer), 'wies');
    expect([bellers.van(klop(token(0))), bellers.van(klop(token(1)))]).toEqual(['192.0.2.1', 'wies']);
  });
});

describe('the network of an address', () => {
  it('is the address itself, and of IPv6 the part that its subscriber cannot choose', () => {
    expect([netwerk('192.0.2.1'), netwerk('::ffff:192.0.2.1')]).toEqual(['192.0.2.1', '192.0.2.1']);
    expect(netwerk('2001:db8:0:12:1:2:3:4')).toBe(netwerk('2001:DB8:0:12::1'));
    expect(netwerk('2001:db8:0:12::1')).not.toBe(netwerk('2001:db8:0:13::1'));
  });
});
