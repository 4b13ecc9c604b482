import { woordInZin } from '../taal/labels.ts';
import { t, taal, vertaalServerzin } from '../taal/taal.ts';

/** What an empty field that has to be filled in says, wherever it was found. */
export const LEEG = t('Vul dit veld in.');

/**
 * One wrong field: its name as the form knows it (the last part of the path), a message and the whole path. `taal`: the
 * server said it in Dutch, on a screen in another language.
 */
export type Veldfout = { veld: string; melding: string; pad?: string; taal?: 'nl' };

/** An answer other than 2xx, or no answer at all (status 0). Messages are fit to show. */
export class ApiFout extends Error {
  readonly status: number;
  readonly velden: Veldfout[];
  /** Why the route card forbids what was asked; a reason beside it lets it through. */
  readonly redenen: string[];
  /** The message stayed Dutch, on a screen in another language. */
  readonly taal: 'nl' | undefined;

  constructor(status: number, melding: string, velden: Veldfout[] = [], redenen: string[] = [], anders?: 'nl') {
    super(melding);
    this.taal = anders;
    this.name = 'ApiFout';
    this.status = status;
    this.velden = velden;
    this.redenen = redenen;
  }
}

/**
 * What went wrong, per field where the server says so. Says whether what was sent may have arrived all the same, and that
 * nothing typed is lost.
 */
export function foutenVan(fout: Error | null): readonly Veldfout[] {
  if (fout === null) return [];
  if (!(fout instanceof ApiFout)) return [{ veld: '', melding: t('Er ging iets mis. Wat u invulde staat er nog.') }];
  if (fout.velden.length > 0) return fout.velden;
  if (fout.redenen.length > 0) {
    const redenen = fout.redenen.map((melding) => ({
      veld: '',
      melding,
      ...(taal !== 'nl' && { taal: 'nl' as const }),
    }));
    return [{ veld: '', melding: fout.message, ...(fout.taal && { taal: fout.taal }) }, ...redenen];
  }
  const onzeker = fout.status === 0 || fout.status >= 500;
  const gevolg = onzeker
    ? t(
        'Het is niet zeker of het is vastgelegd. Wat u invulde staat er nog; verstuur het gerust opnieuw: binnen vijf minuten komt het er niet dubbel in.',
      )
    : t('Er is niets vastgelegd; wat u invulde staat er nog.');
  return [{ veld: '', melding: `${fout.message} ${gevolg}` }];
}

const STANDAARD: Record<number, string> = {
  0: t('Er is geen verbinding met Waakvlam.'),
  401: t('Uw sessie is verlopen. Meld u opnieuw aan.'),
  403: t('U heeft hier geen recht op.'),
  404: t('Dit is niet gevonden, of u heeft er geen toegang toe.'),
  409: t('Dit kan nu niet. Laad de bladzijde opnieuw en probeer het nog eens.'),
  413: t('Wat u stuurt is te groot.'),
  422: t('Niet alles is goed ingevuld.'),
  429: t('Er zijn te veel verzoeken achter elkaar gedaan. Wacht een minuut.'),
};

/** Makes an error from a problem+json body (or from anything else that came back). */
export function maakFout(status: number, body: unknown): ApiFout {
  const problem = isObject(body) ? body : {};
  const gezegd = tekst(problem.detail) ?? tekst(problem.title);
  const zin: { melding: string; taal?: 'nl' } =
    gezegd === undefined
      ? { melding: STANDAARD[status] ?? t('Er ging iets mis bij Waakvlam.') }
      : vertaalServerzin(gezegd);
  return new ApiFout(status, zin.melding, leesVeldfouten(problem), leesRedenen(problem.redenen), zin.taal);
}

function leesRedenen(redenen: unknown): string[] {
  if (!Array.isArray(redenen)) return [];
  return redenen.flatMap((een) => (isObject(een) ? (tekst(een.reden) ?? []) : []));
}

/** Field errors from the forms that problem+json comes in: `errors`, `invalidParams` or `fouten`. */
export function leesVeldfouten(problem: Record<string, unknown>): Veldfout[] {
  const rijen = [problem.errors, problem.invalidParams, problem.fouten, problem.velden].find(Array.isArray) ?? [];
  return rijen.filter(isObject).flatMap((rij) => {
    const plaats = isObject(rij.location) ? rij.location : rij;
    const pad =
      tekst(plaats.pointer) ?? tekst(rij.veld) ?? tekst(plaats.name) ?? tekst(rij.pad) ?? tekst(rij.path) ?? '';
    const eigen = eigenMelding(rij);
    const gezegd = tekst(rij.melding) ?? tekst(rij.detail) ?? tekst(rij.reason) ?? tekst(rij.message);
    if (eigen === undefined && gezegd === undefined) return [];
    const zin = eigen === undefined ? vertaalServerzin(gezegd ?? '') : { melding: eigen };
    return [{ veld: veldnaam(pad), ...zin, ...(pad.includes('[') && { pad }) }];
  });
}

/** In the words of the screen: the server names choices by their codes. */
function eigenMelding(rij: Record<string, unknown>): string | undefined {
  if (rij.leeg === true) return LEEG;
  if (!Array.isArray(rij.keuzes)) return undefined;
  const keuzes = rij.keuzes.map((code) => woordInZin(String(code)));
  return keuzes.length > HOOGSTENS
    ? t('Kies iets uit de lijst.')
    : t('Kies een van: {{keuzes}}.', { keuzes: keuzes.join(', ') });
}

const HOOGSTENS = 8;

function veldnaam(pad: string): string {
  const delen = pad.split(/[/.[\]#]+/).filter((deel) => deel !== '' && !/^\d+$/.test(deel));
  return delen.at(-1) ?? '';
}

function tekst(waarde: unknown): string | undefined {
  return typeof waarde === 'string' && waarde !== '' ? waarde : undefined;
}

function isObject(waarde: unknown): waarde is Record<string, unknown> {
  return typeof waarde === 'object' && waarde !== null && !Array.isArray(waarde);
}
