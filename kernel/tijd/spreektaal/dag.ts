import { type Dag, dagenInMaand, dagVan, datumVan, weekdag } from '../datum.ts';
import { GETAL, getal } from './getal.ts';
import { DAGMINUTEN, dagvak, derde, maandvak, type Vak } from './vak.ts';

const MAANDEN = /^(jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?$/;
const MAANDNUMMERS = ['jan', 'feb', 'maart', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'];
const MAAND = String.raw`((?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?)`;
const WEEKDAG = String.raw`(ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)`;
const WEEKDAGEN = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const VORIG = '(?:vorige?|afgelopen|voorbije|laatste)';
const DELEN: Readonly<Record<string, 0 | 1 | 2>> = { begin: 0, half: 1, midden: 1, medio: 1, eind: 2, einde: 2 };

type Lezer = (deel: readonly string[], vandaag: Dag, minuut: number) => Vak | undefined;

/** Ways to name a day or a longer stretch, seen from today; the first that fits counts. */
const LEZERS: readonly (readonly [RegExp, Lezer])[] = [
  [heel('(?:nu|net|zojuist|zonet|daarnet)'), (_, __, minuut) => ({ van: minuut, tot: minuut + 1 })],
  [heel('vandaag'), (_, vandaag) => dagvak(vandaag)],
  [heel('gisteren'), (_, vandaag) => dagvak(vandaag - 1)],
  [heel('eergisteren'), (_, vandaag) => dagvak(vandaag - 2)],
  [heel(WEEKDAG), ([naam], vandaag) => dagvak(laatste(naam, vandaag + 1))],
  [heel(`${VORIG} ${WEEKDAG}`), ([naam], vandaag) => dagvak(laatste(naam, vandaag))],
  [heel(`${VORIG} week ${WEEKDAG}`), ([naam], vandaag) => dagvak(maandagVan(vandaag) - 7 + weekplek(naam))],
  [heel(`${WEEKDAG} ${VORIG} week`), ([naam], vandaag) => dagvak(maandagVan(vandaag) - 7 + weekplek(naam))],
  [heel(`${VORIG} week`), (_, vandaag) => dagvak(maandagVan(vandaag) - 7, 7)],
  [heel('deze week'), (_, vandaag) => dagvak(maandagVan(vandaag), 7)],
  [heel(`${VORIG} weekend`), (_, vandaag) => dagvak(laatste('za', vandaag), 2)],
  [heel(`${VORIG} maand`), (_, vandaag) => maandVan(vandaag, -1)],
  [heel('deze maand'), (_, vandaag) => maandVan(vandaag, 0)],
  [heel(`${VORIG} jaar`), (_, vandaag) => maandvak(datumVan(vandaag).jaar - 1, 1, 12)],
  [heel('dit jaar'), (_, vandaag) => maandvak(datumVan(vandaag).jaar, 1, 12)],
  [heel(String.raw`(\d{4})`), ([jaar]) => maandvak(Number(jaar), 1, 12)],
  [
    heel(String.raw`(\d{4})-(\d{2})-(\d{2})`),
    ([jaar, maand, dag]) => opDatum(Number(jaar), Number(maand), Number(dag)),
  ],
  [
    heel(String.raw`(\d{1,2})[-/](\d{1,2})[-/](\d{4}|\d{2})`),
    ([d, m, j]) => opDatum(heelJaar(j), Number(m), Number(d)),
  ],
  [heel(String.raw`(\d{1,2})[-/](\d{1,2})`), ([d, m], vandaag) => voorbij(Number(m), Number(d), vandaag)],
  [heel(String.raw`(\d{1,2})e? ${MAAND} (\d{4})`), ([d, m, j]) => opDatum(Number(j), maandnummer(m), Number(d))],
  [heel(String.raw`(\d{1,2})e? ${MAAND}`), ([d, m], vandaag) => voorbij(maandnummer(m), Number(d), vandaag)],
  [heel(String.raw`${MAAND} (\d{4})`), ([m, j]) => maandvak(Number(j), maandnummer(m))],
  [heel(MAAND), ([m], vandaag) => maandvak(jaarVan(maandnummer(m), 1, vandaag), maandnummer(m))],
  [
    heel(`(${GETAL}|paar) (minuten|minuut|uur|uren|dag|dagen|nachten|week|weken|maand|maanden|jaar|jaren) geleden`),
    geleden,
  ],
  [heel('(half|anderhalf) uur geleden'), ([hoe], _, minuut) => punt(minuut - (hoe === 'half' ? 30 : 90))],
];

/** The stretch that these words name, without the time of the clock; undefined when they name none. */
export function leesDag(tekst: string, vandaag: Dag, minuut: number): Vak | undefined {
  const deel = /^(begin|half|midden|medio|eind|einde) (?:van )?(.+)$/.exec(tekst);
  const stuk = deel && DELEN[deel[1] ?? ''];
  if (deel && typeof stuk === 'number') {
    const heelVak = leesDag(deel[2] ?? '', vandaag, minuut);
    if (heelVak && heelVak.tot - heelVak.van >= 2 * DAGMINUTEN) {
      const vak = derde(heelVak, stuk);
      // the end of a month that has not come to its end yet is that of a year ago
      return vak.van > minuut && MAANDEN.test(deel[2] ?? '') ? derde(jaarTerug(heelVak), stuk) : vak;
    }
  }
  for (const [vorm, lees] of LEZERS) {
    const gevonden = vorm.exec(tekst);
    if (gevonden) return lees(gevonden.slice(1), vandaag, minuut);
  }
  return undefined;
}

function heel(vorm: string): RegExp {
  return new RegExp(`^${vorm}$`);
}

function geleden([hoeveel = '', eenheid = '']: readonly string[], vandaag: Dag, minuut: number): Vak | undefined {
  const aantal = hoeveel === 'paar' ? 3 : getal(hoeveel);
  const gokje = hoeveel === 'paar';
  if (eenheid.startsWith('minu')) return { ...punt(minuut - aantal), geschat: gokje };
  if (eenheid.startsWith('u')) return punt(minuut - aantal * 60);
  if (eenheid.startsWith('dag') || eenheid === 'nachten') return { ...dagvak(vandaag - aantal), geschat: gokje };
  if (eenheid.startsWith('w')) return { ...dagvak(vandaag - aantal * 7), geschat: true };
  return { ...maandVan(vandaag, eenheid.startsWith('m') ? -aantal : -aantal * 12), geschat: true };
}

function punt(minuut: number): Vak {
  return { van: minuut, tot: minuut + 1, geschat: true };
}

function maandVan(vandaag: Dag, verder: number): Vak {
  const { jaar, maand } = datumVan(vandaag);
  const nummer = jaar * 12 + maand - 1 + verder;
  return maandvak(Math.floor(nummer / 12), (nummer % 12) + 1);
}

function jaarTerug({ van }: Vak): Vak {
  const { jaar, maand } = datumVan(van / DAGMINUTEN);
  return maandvak(jaar - 1, maand);
}

/** The last day of this name before `grens`. */
function laatste(naam: string | undefined, grens: Dag): Dag {
  return grens - 1 - ((weekdag(grens - 1) - 1 - weekplek(naam) + 7) % 7);
}

function weekplek(naam = ''): number {
  return WEEKDAGEN.indexOf(naam.slice(0, 2));
}

function maandagVan(dag: Dag): Dag {
  return dag - weekdag(dag) + 1;
}

function maandnummer(naam = ''): number {
  return MAANDNUMMERS.findIndex((begin) => naam.startsWith(begin) || (begin === 'maart' && naam.startsWith('mrt'))) + 1;
}

function opDatum(jaar: number, maand: number, dag: number): Vak | undefined {
  if (maand < 1 || maand > 12 || dag < 1 || dag > dagenInMaand(jaar, maand)) return undefined;
  return dagvak(dagVan(jaar, maand, dag));
}

/** A day and month without a year are the last ones that were. */
function voorbij(maand: number, dag: number, vandaag: Dag): Vak | undefined {
  return maand < 1 || maand > 12 ? undefined : opDatum(jaarVan(maand, dag, vandaag), maand, dag);
}

function jaarVan(maand: number, dag: number, vandaag: Dag): number {
  const nu = datumVan(vandaag);
  return maand > nu.maand || (maand === nu.maand && dag > nu.dag) ? nu.jaar - 1 : nu.jaar;
}

function heelJaar(jaar = ''): number {
  return jaar.length === 2 ? 2000 + Number(jaar) : Number(jaar);
}
