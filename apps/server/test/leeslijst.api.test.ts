import { inTransaction, withActor } from '@waakvlam/kernel/db';
import { addActor } from '@waakvlam/kernel/testkit';
import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Api, type Beller, nieuweCasus, startApi } from './api.ts';

let api: Api;
let tess: Beller;
beforeAll(async () => {
  api = await startApi();
  tess = await api.als('Tess');
});
afterAll(() => api?.stop());

const STALKING =
  'Aangeefster verklaart dat haar ex-vriend haar sinds maanden steeds weer belt en appt. Hij stond weer voor haar woning te wachten. Zij durft niet meer alleen naar buiten.';
const anna = { rol: 'aangeefster', naam: 'Anna van der Verzonnen', geboren: '1990-03-12', telefoon: '0612345678' };
const bert = { rol: 'verdachte', naam: 'Bert Bedacht', geboren: '1985-07-01', kenteken: 'XX-123-Y' };

const regel = (id: string, rest: object = {}): string =>
  JSON.stringify({
    id,
    tekst: STALKING,
    gebeurdOp: '2026-01-10',
    geregistreerdOp: '2026-01-11',
    betrokkenen: [anna, bert],
    ...rest,
  });
const breng = (...regels: string[]) => tess.post('/incidenten/invoer', { bestand: regels.join('\n') });
async function idVan(bronId: string): Promise<string> {
  const { body } = await tess.get('/leeslijst?alles=ja&limiet=500');
  return body.resultaten.find((een: { bronId: string }) => een.bronId === bronId)?.id;
}

describe('bringing in reports', () => {
  it('keeps what can be read, names each line that cannot, and changes nothing the second time', async () => {
    const regels = [regel('i1'), 'geen json', regel('i2', { gebeurdOp: 'gisteren' }), '', regel('i3', { tekst: 4 })];
    const eerste = await breng(...regels);
    expect(eerste.status, eerste.tekst).toBe(200);
    expect(eerste.body).toMatchObject({ opgenomen: 1, bestonden: 0 });
    expect(eerste.body.fouten).toEqual([
      { regel: 2, melding: 'dit is geen leesbare JSON' },
      { regel: 3, melding: 'gebeurdOp: "gisteren" is geen bestaand moment' },
      { regel: 5, melding: 'tekst: hoort tekst te zijn' },
    ]);
    expect((await breng(...regels)).body).toMatchObject({ opgenomen: 0, bestonden: 1 });
    expect((await breng(regel('i1', { tekst: `${STALKING} Anders.` }))).body.fouten[0].melding).toContain(
      'andere inhoud',
    );
  });

  it('is for who was given the list, and never for a Zorg- en Veiligheidshuis', async () => {
    const bestand = regel('nee');
    for (const naam of ['Wies', 'Rob', 'Pia', 'Ben']) {
      expect((await (await api.als(naam)).post('/incidenten/invoer', { bestand })).status, naam).toBe(403);
    }
    expect((await (await api.als('Paula')).post('/incidenten/invoer', { bestand })).status).toBe(403);
  });
});

describe('the reading list', () => {
  it('shows the newest and strongest first with the words that raised it, and marks what was read', async () => {
    await breng(regel('l1'), regel('l2', { tekst: 'Fietser reed door rood. Bekeuring gegeven.', betrokkenen: [] }));
    const { body } = await tess.get('/leeslijst?limiet=500');
    expect(body.resultaten.map((een: { bronId: string }) => een.bronId)).toContain('l1');
    expect(body.resultaten.map((een: { bronId: string }) => een.bronId)).not.toContain('l2');
    const scores = body.resultaten.map((een: { score: number }) => een.score);
    expect(scores).toEqual(scores.toSorted((a: number, b: number) => b - a));
    const id = await idVan('l1');
    const detail = await tess.get(`/incidenten/${id}`);
    expect(detail.body).toMatchObject({ tekst: STALKING, lezers: [{ wie: 'Tess Accentvoorbeeld' }] });
    for (const { citaat, van, tot } of detail.body.signalen) expect(STALKING.slice(van, tot)).toBe(citaat);
  });

  it('gives pages that follow on', async () => {
    await breng(...Array.from({ length: 5 }, (_, nr) => regel(`blad${nr}`)));
    const alles = (await tess.get('/leeslijst?limiet=500')).body.resultaten;
    const een = await tess.get('/leeslijst?limiet=3');
    const twee = await tess.get(`/leeslijst?limiet=497&na=${een.body.volgende}`);
    expect([...een.body.resultaten, ...twee.body.resultaten].map(({ id }) => id)).toEqual(
      alles.map(({ id }: { id: string }) => id),
    );
  });

  it('takes a verdict with a reason, keeps earlier ones, and counts', async () => {
    await breng(regel('v1'));
    const id = await idVan('v1');
    expect((await tess.post(`/incidenten/${id}/oordelen`, { oordeel: 'geen', reden: '' })).status).toBe(422);
    await tess.post(`/incidenten/${id}/oordelen`, { oordeel: 'meer_weten', reden: 'eerst bellen' });
    const { body } = await tess.post(`/incidenten/${id}/oordelen`, { oordeel: 'stalking', reden: 'reeks en angst' });
    expect(body.oordelen.map(({ oordeel }: { oordeel: string }) => oordeel)).toEqual(['stalking', 'meer_weten']);
    const open = (await tess.get('/leeslijst?limiet=500')).body.resultaten;
    expect(open.map((een: { id: string }) => een.id)).not.toContain(id);
    const cijfers = await tess.get('/leeslijst/cijfers');
    expect(cijfers.status, cijfers.tekst).toBe(200);
    expect(cijfers.body.weken[0]).toMatchObject({ beoordeeld: 1, stalking: 1, laat: 0 });
    expect(cijfers.body.overeenstemming).toEqual({ meldingen: 0, gelijk: 0, kappa: null });
  });

  it('says that a report is late when nobody read it within the term', async () => {
    await breng(regel('laat'));
    const id = await idVan('laat');
    await inTransaction(api.database.pool('migratie'), (trx) =>
      sql`update incident set ontvangen = now() - interval '10 days' where id = ${id}`.execute(trx),
    );
    const vind = async () =>
      (await tess.get('/leeslijst?limiet=500')).body.resultaten.find((een: { id: string }) => een.id === id);
    expect(await vind()).toMatchObject({ teLaat: true });
    expect((await tess.get('/leeslijst/cijfers')).body.teLaat).toBe(1);
    await tess.get(`/incidenten/${id}`);
    expect(await vind()).toMatchObject({ teLaat: false, gelezen: true });
  });

  it('stays within the organisation: no colleague without the task, no other organisation, not even by its number', async () => {
    await breng(regel('geheim'));
    const id = await idVan('geheim');
    for (const naam of ['Wies', 'Cas']) {
      expect((await (await api.als(naam)).get('/leeslijst')).status, naam).toBe(403);
      expect((await (await api.als(naam)).get(`/incidenten/${id}`)).status, naam).toBe(403);
    }
    const paula = await api.als('Paula');
    expect((await paula.get('/leeslijst?alles=ja')).body.resultaten).toEqual([]);
    for (const pad of ['', '/verband']) expect((await paula.get(`/incidenten/${id}${pad}`)).status).toBe(404);
    expect((await paula.post(`/incidenten/${id}/oordelen`, { oordeel: 'geen', reden: 'weg ermee' })).status).toBe(404);
    expect((await paula.post(`/incidenten/${id}/casussen`, { naam: 'Casus Proef' })).status).toBe(404);
    // Even with the right role at another police: the database itself gives nothing, and takes nothing.
    const elders = await addActor(
      api.database,
      'politie',
      'taakaccenthouder',
      'zeeland-west-brabant',
      'taakaccenthouder',
    );
    await withActor(api.database.pool('app'), elders, async (trx) => {
      for (const tabel of [
        'incident',
        'incident_betrokkene',
        'incident_sleutel',
        'incident_oordeel',
        'incident_gelezen',
      ]) {
        const { rows } = await sql`select 1 from ${sql.table(tabel)}`.execute(trx);
        expect(rows, tabel).toEqual([]);
      }
    });
    const vals = withActor(api.database.pool('app'), elders, (trx) =>
      sql`insert into incident_gelezen (incident_id, medewerker_id, organisatie_id)
          values (${id}, ${elders.medewerker}, ${elders.organisatie})`.execute(trx),
    );
    await expect(vals).rejects.toThrow();
  });
});

const dag = (nr: number) => new Date(Date.UTC(2025, 0, 1 + nr)).toISOString().slice(0, 10);
const nieuw = (naam: string, geboren: string) => ({ rol: 'aangever', naam, geboren });

describe('what belongs together', () => {
  it('is found across spellings and classifications, and explains itself', async () => {
    const eva = { ...anna, naam: 'Eva Gezocht', geboren: '1979-11-30', telefoon: '0687654321' };
    const daan = { rol: 'verdachte', naam: 'Daan Meijer', geboren: '1975-05-05' };
    await breng(
      regel('p1', { classificatie: 'overlast', betrokkenen: [eva, daan] }),
      regel('p2', {
        classificatie: 'vernieling',
        gebeurdOp: '2025-06-01',
        geregistreerdOp: '2026-02-01',
        betrokkenen: [
          { ...eva, naam: 'Gezogt, Eva' },
          { ...daan, naam: 'Daan Meyer' },
        ],
      }),
      regel('p3', {
        betrokkenen: [
          { ...daan, rol: 'aangever' },
          { ...eva, rol: 'verdachte' },
        ],
        geregistreerdOp: '2026-03-01',
        gebeurdOp: '2026-03-01',
      }),
    );
    const [een, twee, drie] = [await idVan('p1'), await idVan('p2'), await idVan('p3')];
    const { body, status, tekst } = await tess.get(`/incidenten/${een}/verband`);
    expect(status, tekst).toBe(200);
    const [patroon] = body.patronen;
    expect(patroon).toMatchObject({ soort: 'zelfde_paar', meldingen: [twee, een, drie], tegenaangiften: [drie] });
    expect(patroon.zin).toContain('geregistreerd als vernieling en overlast');
    expect(patroon.tijdlijn[0]).toMatchObject({ dag: '2025-06-01', laterGeregistreerd: 245 });
    expect(body.koppelingen.length).toBeGreaterThan(1);
  });

  it('goes one report further: an anonymous caller by whose number it is elsewhere', async () => {
    const gijs = { rol: 'verdachte', naam: 'Gijs Belvoorbeeld', geboren: '1981-08-19' };
    await breng(
      regel('h1', { betrokkenen: [nieuw('Roos Eersteling', '1990-02-03'), gijs] }),
      regel('h2', { betrokkenen: [nieuw('Pien Tweedeling', '1988-12-24'), { ...gijs, telefoon: '0655501234' }] }),
      regel('h3', {
        betrokkenen: [nieuw('Loes Derdeling', '1993-07-07'), { rol: 'verdachte', telefoon: '0655501234' }],
      }),
    );
    const [eerste, derde] = [await idVan('h1'), await idVan('h3')];
    const { body } = await tess.get(`/incidenten/${eerste}/verband`);
    const patroon = body.patronen.find(({ soort }: { soort: string }) => soort === 'zelfde_pleger');
    expect(patroon.meldingen).toContain(derde);
    expect(patroon.tijdlijn.find(({ melding }: { melding: string }) => melding === derde).via).toContain('Gijs');
  });

  it('supposes nobody when another report, which this one does not lead to, says that it may be someone else', async () => {
    const [bel, auto] = [{ telefoon: '0655509876' }, { kenteken: 'ZZ-987-Q' }];
    const gijs = { rol: 'verdachte', naam: 'Hein Belverzinsel', geboren: '1982-09-20' };
    await breng(
      regel('o1', { betrokkenen: [nieuw('Roos Vierdeling', '1990-02-04'), gijs] }),
      regel('o2', { betrokkenen: [nieuw('Pien Vijfdeling', '1988-12-25'), { ...gijs, ...bel }] }),
      regel('o3', { betrokkenen: [nieuw('Loes Zesdeling', '1993-07-08'), { rol: 'verdachte', ...bel, ...auto }] }),
      regel('o4', {
        betrokkenen: [nieuw('Nel Zevendeling', '1971-01-02'), { rol: 'verdachte', naam: 'Cor Anders', ...auto }],
      }),
    );
    for (const bronId of ['o1', 'o3']) {
      const { body } = await tess.get(`/incidenten/${await idVan(bronId)}/verband`);
      const via = body.patronen.flatMap((een: { tijdlijn: { via: string | null }[] }) =>
        een.tijdlijn.map((t) => t.via),
      );
      expect(via.filter(Boolean), bronId).toEqual([]);
    }
  });

  it('goes by no number that hundreds of reports hold, and looks at the newest of somebody in hundreds, and further', async () => {
    const gerard = { rol: 'verdachte', naam: 'Gerard Veelvoorbeeld', geboren: '1969-06-06', telefoon: '0765550000' };
    const auto = { kenteken: 'VV-001-B' };
    await breng(
      ...Array.from({ length: 202 }, (_, nr) =>
        regel(`veel${nr}`, {
          ...(nr < 201 && { tekst: 'Fietser reed door rood.' }),
          betrokkenen: [nieuw('Toos Negende', '1955-05-05'), nr === 200 ? { ...gerard, ...auto } : gerard],
          gebeurdOp: dag(nr),
          geregistreerdOp: dag(nr),
        }),
      ),
      regel('centrale', { betrokkenen: [{ rol: 'getuige', telefoon: gerard.telefoon }] }),
      regel('verderop', {
        betrokkenen: [nieuw('Tien Achtling', '1994-04-04'), { rol: 'verdachte', ...auto }],
        geregistreerdOp: '2024-01-01',
      }),
    );
    const [laatste, verderop] = [await idVan('veel201'), await idVan('verderop')];
    const { body } = await tess.get(`/incidenten/${laatste}/verband`);
    expect(body.meer).toBe(true);
    const gezien: string[] = body.meldingen.map(({ bronId }: { bronId: string }) => bronId);
    expect(gezien).not.toContain('centrale');
    expect(gezien).not.toContain('veel0');
    expect(gezien).toContain('veel1');
    const patroon = body.patronen.find(({ soort }: { soort: string }) => soort === 'zelfde_pleger');
    const hop = patroon?.tijdlijn.find(({ melding }: { melding: string }) => melding === verderop);
    expect(hop?.via).toContain('kenteken');
    expect((await tess.get(`/incidenten/${laatste}/verband`)).body).toEqual(body);
    const ander = await tess.get(`/incidenten/${await idVan('centrale')}/verband`);
    expect(ander.body).toMatchObject({ patronen: [], meer: false });
  });

  it('keeps people apart that a human held apart, and restores both when that is undone', async () => {
    const [een, twee] = [await idVan('p1'), await idVan('p2')];
    const met = async (besluit: string) => {
      const { body } = await tess.get(`/incidenten/${een}/verband`);
      const paren = body.koppelingen.filter(({ a, b }: { a: string; b: string }) =>
        [a, b].some((x) => x.startsWith(twee)),
      );
      expect(paren.length).toBeGreaterThan(0);
      let laatste;
      for (const { a, b } of paren) laatste = await tess.post(`/incidenten/${een}/koppelingen`, { a, b, besluit });
      return laatste?.body.patronen.flatMap(({ soort, meldingen }: { soort: string; meldingen: string[] }) =>
        soort === 'zelfde_paar' && meldingen.includes(twee) ? [soort] : [],
      );
    };
    expect(await met('verschillend')).toEqual([]);
    expect(await met('ongedaan')).toEqual(['zelfde_paar']);
    expect(
      (await tess.post(`/incidenten/${een}/koppelingen`, { a: `${een}/0`, b: `${twee}/9`, besluit: 'dezelfde' }))
        .status,
    ).toBe(404);
    expect(
      (await tess.post(`/incidenten/${een}/koppelingen`, { a: `${een}/0`, b: `${een}/1`, besluit: 'dezelfde' })).status,
    ).toBe(422);
  });
});

describe('from the list to a case', () => {
  it('only after a human called it stalking, with the sentences as a quote and the link kept', async () => {
    await breng(regel('c1', { classificatie: 'bedreiging' }));
    const id = await idVan('c1');
    expect((await tess.post(`/incidenten/${id}/casussen`, { naam: 'Casus Verzonnen' })).status).toBe(409);
    await tess.post(`/incidenten/${id}/oordelen`, { oordeel: 'stalking', reden: 'reeks' });
    const { status, body, tekst } = await tess.post(`/incidenten/${id}/casussen`, { naam: 'Casus Verzonnen' });
    expect(status, tekst).toBe(201);
    const feiten = (await tess.get(`/casussen/${body.casus}/feiten`)).body.resultaten;
    const feit = feiten.find((een: { id: string }) => een.id === body.feit);
    expect(feit).toMatchObject({ soort: 'melding', inhoud: { bij: 'politie', herkend_als_stalking: 'ja' } });
    expect(feit.wat).toMatch(/^Uit melding c1: “.*stond weer voor haar woning te wachten\.”/);
    expect((await tess.get(`/incidenten/${id}`)).body.casussen).toEqual([{ casus: body.casus, feit: body.feit }]);
    expect((await tess.get(`/casussen/${body.casus}`)).body.betrokkenen).toHaveLength(2);
    expect((await tess.post(`/incidenten/${id}/casussen`, { casus: body.casus })).status).toBe(409);
  });

  it('adds to a case that there is, when she may record there', async () => {
    const pad = await nieuweCasus(tess);
    await breng(regel('c2'));
    const id = await idVan('c2');
    await tess.post(`/incidenten/${id}/oordelen`, { oordeel: 'stalking', reden: 'reeks' });
    const casus = pad.split('/').at(-1);
    expect((await tess.post(`/incidenten/${id}/casussen`, { casus })).status).toBe(201);
    const vreemd = (await nieuweCasus(await api.als('Tara'))).split('/').at(-1);
    expect((await tess.post(`/incidenten/${id}/casussen`, { casus: vreemd })).status).toBe(404);
  });
});

it('leaves no text and no name in the log', () => {
  for (const woord of ['Verzonnen', 'ex-vriend', 'Bedacht'])
    expect(api.logregels.filter((een) => een.includes(woord))).toEqual([]);
});
