import { describe, expect, it } from 'vitest';
import { noemtEenVanDeAdressen } from './omschrijving.ts';

describe('words that the perpetrator reads', () => {
  it.each([
    ['bij de Verzonnenstraat', 'Verzonnenstraat 12, 4811 AA Verzonnenstad'],
    ['rond de 2e Verzonnendwarsstraat', '2e Verzonnendwarsstraat 12, 4811 AA Verzonnenstad'],
    ['op het Plein 1944', 'Plein 1944 3, 4811 AA Verzonnenstad'],
    ['in de Verzonnensteeg', 'Verzonnensteeg, Verzonnenstad'],
    ['bij 4811aa', 'Verzonnenstraat 12, 4811 AA Verzonnenstad'],
  ])('%j name a place of %j', (tekst, adres) => {
    expect(noemtEenVanDeAdressen(tekst, [adres])).toBe(true);
  });

  it.each([
    ['bij het station', 'Verzonnenstraat 12, 4811 AA Verzonnenstad'],
    ['op het plein bij de markt', 'Plein 1944 3, 4811 AA Verzonnenstad'],
  ])('%j name none of %j', (tekst, adres) => {
    expect(noemtEenVanDeAdressen(tekst, [adres])).toBe(false);
  });
});
