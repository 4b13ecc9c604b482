import { nietNu, Probleem } from '../errors/index.ts';

/** PostgreSQL codes that say something to the caller; anything else is our own fault. */
const VAN_DATABASE: Readonly<Record<string, () => Probleem>> = {
  '42501': () => new Probleem('niet_gevonden'),
  '22021': () => new Probleem('inhoud_ongeldig'),
  '22P05': () => new Probleem('inhoud_ongeldig'),
  '55P03': () => new Probleem('niet_gereed', { waarden: { reden: 'Het is te druk. Probeer het zo opnieuw.' } }),
  '57014': () => new Probleem('niet_gereed', { waarden: { reden: 'Het duurde te lang. Probeer het zo opnieuw.' } }),
  '40001': () => nietNu('Iemand anders was u net voor. Probeer het opnieuw.'),
  '40P01': () => nietNu('Iemand anders was u net voor. Probeer het opnieuw.'),
};

/** Any error as a problem; undefined when it is one that we did not foresee. */
export function alsProbleem(fout: unknown): Probleem | undefined {
  if (fout instanceof Probleem) return fout;
  if (!(fout instanceof Error)) return undefined;
  const code = 'code' in fout ? String(fout.code) : '';
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE') return new Probleem('te_groot', { waarden: { limiet: '1 MB' } });
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE') {
    return new Probleem('mediatype', { waarden: { toegestaan: 'application/json' } });
  }
  const database = VAN_DATABASE[code];
  if (database) return database();
  const status = 'statusCode' in fout ? Number(fout.statusCode) : 500;
  return status >= 400 && status < 500 ? new Probleem('onleesbaar') : undefined;
}
