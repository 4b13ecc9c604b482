import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { vraag } from '../api/client.ts';
import { ApiFout } from '../api/fout.ts';
import { Zin } from '../taal/Zin.tsx';
import { t } from '../taal/taal.ts';
import { Moment } from '../tijd/Moment.tsx';
import { Formulier, Foutmelding, Knop, Kop, Melding, Tekstveld } from '../ui/index.ts';
import { kanPasskey, maakPasskey } from './maakPasskey.ts';
import { type Passkey, passkeysQuery } from './queries.ts';

/** The passkeys of the user: which there are, another one, one less. Nothing when her organisation has its own provider. */
export function Passkeys() {
  const lijst = useQuery(passkeysQuery);
  const bestand = useQueryClient();
  const ververs = () => bestand.invalidateQueries({ queryKey: passkeysQuery.queryKey });
  const verwijder = useMutation({
    mutationFn: (id: string) => vraag(`/passkeys/${id}`, { method: 'DELETE' }),
    onSuccess: ververs,
  });
  if (lijst.data?.mogelijk === false) return null;
  return (
    <section className="mijnsessies__deel" aria-labelledby="passkeys-kop">
      <Kop niveau={2} id="passkeys-kop">
        {t('Passkeys')}
      </Kop>
      <p className="nl-paragraph">
        {t(
          'Met een passkey meldt u zich aan met uw vingerafdruk, gezicht of pincode. Maak er een op elk apparaat dat u voor uw werk gebruikt.',
        )}
      </p>
      {lijst.isError && <Foutmelding fout={lijst.error} wat={t('Uw passkeys')} opnieuw={() => void lijst.refetch()} />}
      {verwijder.error && <Geweigerd fout={verwijder.error} />}
      {lijst.data?.passkeys.length === 0 && <p className="zacht">{t('U hebt nog geen passkey.')}</p>}
      <ul className="kaal mijnsessies__lijst">
        {lijst.data?.passkeys.map((passkey) => (
          <li key={passkey.id} className="mijnsessies__rij">
            <Regel passkey={passkey} />
            <Knop
              klein
              disabled={verwijder.isPending}
              aria-label={t('Verwijder passkey: {{naam}}', { naam: passkey.naam })}
              onClick={() => verwijder.mutate(passkey.id)}
            >
              {t('Verwijder')}
            </Knop>
          </li>
        ))}
      </ul>
      {kanPasskey() ? <Nieuw klaar={ververs} /> : <p className="zacht">{t('Deze browser kan geen passkey maken.')}</p>}
    </section>
  );
}

function Regel({ passkey: { naam, toegevoegd, gebruikt } }: { passkey: Passkey }) {
  const nu = new Date().toISOString();
  return (
    <div>
      <strong>{naam}</strong>
      <p className="mijnsessies__bij">
        <span>
          <Zin tekst="Toegevoegd <moment/>" delen={{ moment: <Moment op={toegevoegd} nu={nu} toon="exact" /> }} />
        </span>
        <span>{gebruikt === null ? t('Nog niet gebruikt') : <Gebruikt op={gebruikt} nu={nu} />}</span>
      </p>
    </div>
  );
}

function Gebruikt({ op, nu }: { op: string; nu: string }) {
  return (
    <>
      <Zin tekst="Laatst gebruikt <moment/>" delen={{ moment: <Moment op={op} nu={nu} /> }} />
    </>
  );
}

function Nieuw({ klaar }: { klaar: () => Promise<void> }) {
  const [naam, zetNaam] = useState('');
  const [leeg, zetLeeg] = useState(false);
  const maak = useMutation({
    mutationFn: () => maakPasskey(naam.trim()),
    onSuccess: async () => {
      zetNaam('');
      await klaar();
    },
  });
  return (
    <>
      <div role="status">
        {maak.isSuccess && (
          <Melding soort="ok">
            <p>{t('De passkey is toegevoegd. De volgende keer kunt u zich ermee aanmelden.')}</p>
          </Melding>
        )}
      </div>
      <Formulier
        fout={maak.error}
        fouten={leeg ? [{ veld: 'naam', melding: t('Geef de passkey een naam.') }] : []}
        knop={t('Voeg passkey toe')}
        bezig={maak.isPending}
        verstuur={() => {
          zetLeeg(naam.trim() === '');
          if (naam.trim() !== '') maak.mutate();
        }}
      >
        <Tekstveld
          naam="naam"
          label={t('Naam van de nieuwe passkey')}
          hulp={t('Zoals „Diensttelefoon”, zodat u hem later herkent.')}
          verplicht
          maxLength={100}
          waarde={naam}
          zet={zetNaam}
        />
      </Formulier>
    </>
  );
}

function Geweigerd({ fout }: { fout: Error }) {
  return (
    <Melding soort="error" rol="alert">
      <p>{fout instanceof ApiFout ? fout.message : t('Er ging iets mis. Er is niets veranderd.')}</p>
    </Melding>
  );
}
