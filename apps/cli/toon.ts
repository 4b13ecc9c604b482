import type { Signaal, Stand, Taak } from '@waakvlam/routekaart';

const TEKEN = { alarm: '■ ALARM', waarschuwing: '▲ waarschuwing', aandacht: '● aandacht' } as const;
const STATUS = {
  open: 'open',
  te_laat: 'TE LAAT',
  gedaan: 'gedaan',
  afgeweken: 'afgeweken',
  nvt: 'vervallen',
} as const;

/** A stand for a person at a terminal: level, who directs, signals, then what each partner had to do and by when. */
export function toonStand(stand: Stand): string {
  const { risico, regie } = stand;
  const regels = [
    `Casus ${stand.casus}, stand op ${dag(stand.op)} (${stand.regels})`,
    `  Risico: ${risico.niveau.toUpperCase()}${risico.sinds ? ` sinds ${dag(risico.sinds)}` : ''}. ${risico.reden}`,
    `  Procesregisseur: ${regie.procesregisseur?.organisatie ?? 'niemand'}. Casusregisseur: ${regie.casusregisseur?.organisatie ?? 'niemand'}. Casus ${stand.casusstatus}.`,
    '',
    '  Signalen, met de dag waarop ze zouden zijn gegeven:',
    ...stand.signalen.map(toonSignaal),
    '',
    '  Wie wat moest doen:',
    ...toonTaken(stand.taken),
    '',
    stand.volgendeVerandering
      ? `  Eerstvolgende verandering: ${dag(stand.volgendeVerandering)}`
      : '  Geen termijn loopt.',
    '',
  ];
  return regels.join('\n');
}

/** Only what changed from one moment to the next. */
export function toonVerloop(casus: string, standen: readonly Stand[]): string {
  const regels = [`Casus ${casus}, verloop`];
  let vorige: Stand | undefined;
  for (const stand of standen) {
    const deel: string[] = [];
    if (stand.risico.niveau !== vorige?.risico.niveau)
      deel.push(`    risico ${stand.risico.niveau}: ${stand.risico.reden}`);
    const stond = new Set(vorige?.signalen.filter((s) => s.actief).map(sleutel));
    for (const signaal of stand.signalen) {
      const nieuw = signaal.actief && !stond.has(sleutel(signaal));
      if (nieuw) deel.push(`    + ${TEKEN[signaal.ernst]} ${signaal.code}: ${signaal.reden}`);
      else if (!signaal.actief && stond.has(sleutel(signaal))) deel.push(`    − ${signaal.code}`);
    }
    const laat = teLaat(stand).filter((taak) => !(vorige ? teLaat(vorige) : []).includes(taak));
    deel.push(...laat.map((taak) => `    te laat: ${taak}`));
    if (deel.length > 0) regels.push(`  ${stand.op}`, ...deel);
    vorige = stand;
  }
  return `${regels.join('\n')}\n`;
}

function teLaat(stand: Stand): string[] {
  return stand.taken.filter(({ status }) => status === 'te_laat').map(({ wie, tekst }) => `${wie}: ${tekst}`);
}

function sleutel({ code, sinds, feiten }: Signaal): string {
  return `${code}|${sinds}|${feiten[0] ?? ''}`;
}

function toonSignaal({ code, ernst, sinds, reden, actief }: Signaal): string {
  return `    ${dag(sinds)}  ${TEKEN[ernst]} ${code}${actief ? '' : ' (opgelost)'}\n                ${reden}`;
}

function toonTaken(taken: readonly Taak[]): string[] {
  const perPartner = Map.groupBy(taken, ({ wie }) => wie);
  return [...perPartner].flatMap(([wie, eigen]) => [`    ${wie}`, ...eigen.map(toonTaak)]);
}

function toonTaak({ status, teLaat: laat, uiterlijk, tekst, bron }: Taak): string {
  const termijn = uiterlijk ? `uiterlijk ${dag(uiterlijk)}` : 'zonder termijn';
  const hoe = laat && status !== 'te_laat' ? `${STATUS[status]}, te laat` : STATUS[status];
  return `      [${hoe}] ${tekst} (${termijn}${bron.length > 0 ? `; ${bron.join(', ')}` : ''})`;
}

function dag(moment: string): string {
  return moment.slice(0, 10);
}
