import { AARD_INCIDENT, FASEN_SLACHTOFFER, MAATREGELEN, ROLLEN, SOORTEN } from '@waakvlam/logboek';
import { renderToStaticMarkup } from 'react-dom/server';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import woorden from '../src/taal/en/woorden.json' with { type: 'json' };
import { ORGANISATIES, woordInZin } from '../src/taal/labels.ts';
import { Zin } from '../src/taal/Zin.tsx';
import { t, taal, tn } from '../src/taal/taal.ts';

describe('screens in Dutch', () => {
  it('say the sentence of the code, filled in', () => {
    expect(taal).toBe('nl');
    expect(t('Bladzijde {{bladzijde}}', { bladzijde: 3 })).toBe('Bladzijde 3');
    expect(t('Kies een: ja, nee')).toBe('Kies een: ja, nee');
  });

  it('count by the one or the other sentence', () => {
    expect([0, 1, 2, 1240].map((n) => tn(n, '{{aantal}} taak open', '{{aantal}} taken open'))).toEqual([
      '0 taken open',
      '1 taak open',
      '2 taken open',
      '1.240 taken open',
    ]);
  });

  it('fill in what people typed as it is', () => {
    expect(t('Wijzig {{naam}}', { naam: '<b>{{x}} $t(y)</b>' })).toBe('Wijzig <b>{{x}} $t(y)</b>');
  });

  it('put parts where the sentence wants them', () => {
    const html = renderToStaticMarkup(
      <Zin
        tekst="<vet>Let op <naam/>.</vet> Zie <link>de regels</link>."
        delen={{ naam: '<i>Wies</i>', link: (inhoud) => <a href="/regels">{inhoud}</a> }}
      />,
    );
    expect(html).toBe('<strong>Let op &lt;i&gt;Wies&lt;/i&gt;.</strong> Zie <a href="/regels">de regels</a>.');
  });
});

describe('screens in English', () => {
  beforeEach(() => {
    vi.resetModules();
    vi.stubGlobal('localStorage', { getItem: () => 'en' });
  });
  afterEach(() => vi.unstubAllGlobals());

  it('say it in English, with numbers and words that come out of codes', async () => {
    const engels = await import('../src/taal/taal.ts');
    const labels = await import('../src/taal/labels.ts');
    const zin = (n: number) => engels.tn(n, '{{aantal}} taak open', '{{aantal}} taken open');
    expect(engels.t('Bladzijde {{bladzijde}}', { bladzijde: 3 })).toBe('Page 3');
    expect([1, 2, 1240].map(zin)).toEqual(['1 task open', '2 tasks open', '1,240 tasks open']);
    expect(['slachtoffer', 'doodsbedreiging', 'om'].map(labels.woord)).toEqual([
      'Victim',
      'Death threat',
      'Public Prosecution Service (OM)',
    ]);
  });

  it('say what the server refuses in English, what it filled in included, and mark what stays Dutch', async () => {
    const { foutenVan, maakFout } = await import('../src/api/fout.ts');
    const fouten = [
      { veld: 'naam', melding: 'Geef de casus een naam.' },
      { veld: 'regio', melding: 'Deze regio is niet bekend. Bekend zijn: a (b), c.' },
      { veld: 'wat', melding: 'Dit staat nergens vertaald.' },
    ];
    expect(maakFout(422, { fouten }).velden).toEqual([
      { veld: 'naam', melding: 'Give the case a name.' },
      { veld: 'regio', melding: 'This region is not known. Known are: a (b), c.' },
      { veld: 'wat', melding: 'Dit staat nergens vertaald.', taal: 'nl' },
    ]);
    expect(maakFout(403, { detail: 'Uw rol geeft geen recht op deze handeling.' })).toMatchObject({
      message: 'Your role gives no right to this act.',
      taal: undefined,
    });
    const redenen = [{ code: 'x', reden: 'Zij is niet gewaarschuwd.' }];
    const detail = 'Leg vast waarom u ervan afwijkt, of zie ervan af.';
    expect(foutenVan(maakFout(409, { detail, redenen }))).toEqual([
      { veld: '', melding: 'Record why you depart from it, or refrain.' },
      { veld: '', melding: 'Zij is niet gewaarschuwd.', taal: 'nl' },
    ]);
  });

  it('keep what there is no English for in Dutch', async () => {
    const { woord } = await import('../src/taal/labels.ts');
    expect(woord('iets_heel_nieuws')).toBe('Iets heel nieuws');
  });

  it('write dates and distances in English, by the clock on a Dutch wall', async () => {
    const { exact, relatief } = await import('../src/tijd/weergave.ts');
    expect(exact('2026-11-27T17:00')).toBe('Fri 27 Nov 2026 17:00');
    expect(relatief('2026-11-26', '2026-11-27T12:00')).toBe('yesterday');
  });

  const codes = [...SOORTEN, ...AARD_INCIDENT, ...MAATREGELEN, ...ROLLEN, ...FASEN_SLACHTOFFER];
  it.each(codes.filter((code) => !Object.hasOwn(ORGANISATIES, code)))('have a word for %s', (code) => {
    const zin = woordInZin(code);
    expect(zin === zin.toUpperCase() || Object.hasOwn(woorden, zin), zin).toBe(true);
  });
});
