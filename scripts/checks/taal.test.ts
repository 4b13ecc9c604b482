import { describe, expect, test } from 'vitest';
import { leesZinnen, taalfouten } from './taal.ts';

const lees = (text: string) => leesZinnen({ file: 'x.tsx', text });

describe('sentences of the screens', () => {
  test('are found in t, tn and Zin', () => {
    const { sleutels, fouten } = lees(`
      const a = t('Leg vast');
      const b = tn(n, '{{aantal}} taak', '{{aantal}} taken', { x });
      const c = <Zin tekst="Uiterlijk <dan/>" delen={{ dan: <b /> }} />;
      const d = <Zin tekst={'Zij zei "nee".'} />;`);
    expect(sleutels).toEqual([
      'Leg vast',
      '{{aantal}} taken_one',
      '{{aantal}} taken_other',
      'Uiterlijk <dan/>',
      'Zij zei "nee".',
    ]);
    expect(fouten).toEqual([]);
  });

  test.each([['t(zin)'], ['t(`Wijzig ${naam}`)'], ['tn(n, een, meer)'], ['<Zin tekst={zin} />']])(
    'have to be literals: %s',
    (text) => {
      expect(lees(`const a = ${text};`).fouten.join()).toContain('has to be a literal');
    },
  );

  test.each([
    ['<p>Leg vast</p>'],
    ['<p>{laat ? "te laat" : ""}</p>'],
    ['<p>{laat && "te laat"}</p>'],
    ['<p>{`Wijzig ${naam}`}</p>'],
    ['<button aria-label="Sluiten" />'],
    ['<Veld label={hulp ?? "Naam"} />'],
    ['({ label: "Niet bang" })'],
    ['() => "Er ging iets mis."'],
    ['[["a", "Nog een keer"]]'],
  ])('may not stand without it: %s', (text) => {
    expect(lees(`const a = ${text};`).fouten.join()).toContain('is not through t()');
  });

  test.each([
    ['<p className="klein zacht">{t("Leg vast")} {naam}: {aantal > 1 ? t("nu") : ""}</p>'],
    ['({ waarde: "Tolk of hulp", label: t("Tolk of hulp") })'],
    ['<img src="/waakvlam.svg" alt="" />'],
    ['() => { throw new Error("No element has this id"); }'],
    ['soort === "te_laat" ? "driehoek" : "rond"'],
  ])('are not what nobody reads: %s', (text) => {
    expect(lees(`const a = ${text};`).fouten).toEqual([]);
  });
});

describe('English', () => {
  const sleutels = new Set(['Sluiten', 'Wijzig {{naam}}']);
  const goed = { Sluiten: 'Close', 'Wijzig {{naam}}': 'Change {{naam}}' };

  test('of every sentence is complete', () => {
    expect(taalfouten(sleutels, { 'a.json': goed })).toEqual([]);
  });

  test.each([
    [{ 'a.json': { Sluiten: 'Close' } }, 'no English for "Wijzig {{naam}}"'],
    [{ 'a.json': { ...goed, Weg: 'Gone' } }, 'is asked for nowhere'],
    [{ 'a.json': goed, 'b.json': { Sluiten: 'Shut' } }, 'stands in a.json too'],
    [{ 'a.json': { ...goed, Sluiten: ' ' } }, 'is empty'],
    [{ 'a.json': { ...goed, 'Wijzig {{naam}}': 'Change {{name}}' } }, 'has other places to fill in'],
  ])('that is not right is named: %j', (bestanden, fout) => {
    expect(taalfouten(sleutels, bestanden).join()).toContain(fout);
  });
});
