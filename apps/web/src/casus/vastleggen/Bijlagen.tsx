import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useId, useRef, useState } from 'react';
import { stuurBestand } from '../../api/client.ts';
import { ApiFout } from '../../api/fout.ts';
import { casuspad } from '../../api/paden.ts';
import { t } from '../../taal/taal.ts';
import { Knop, Melding } from '../../ui/index.ts';

/** What the server takes, in bytes. */
const HOOGSTENS = 100 * 1024 * 1024;

type Bestand = { id: string; file: File };
type Staat = {
  bestanden: Bestand[];
  voegToe: (files: Iterable<File>) => void;
  haalWeg: (id: string) => void;
  /** Sends what waits as belonging to this fact; whether all of it got there. */
  stuur: (feit: string) => Promise<boolean>;
  /** Files that are not taken, so that nobody waits for them. */
  teGroot: string[];
  /** Files that did not get there, and another try. */
  mislukt: { naam: string; waarom: string }[];
  probeer: () => void;
};

/** Files that wait to go along with the fact that is being typed; a picture can be pasted anywhere on the page. */
export function useBijlagen(casusId: string): Staat {
  const [bestanden, zetBestanden] = useState<Bestand[]>([]);
  const [mislukt, zetMislukt] = useState<{ feit: string; bestand: Bestand; waarom: string }[]>([]);
  const client = useQueryClient();
  const [teGroot, zetTeGroot] = useState<string[]>([]);
  const voegToe = (files: Iterable<File>) => {
    // at once: the list of an input is emptied when its value is
    const alle = [...files].map((file) => ({ id: crypto.randomUUID(), file }));
    zetTeGroot(alle.filter(({ file }) => file.size > HOOGSTENS).map(({ file }) => file.name));
    zetBestanden((oud) => [...oud, ...alle.filter(({ file }) => file.size <= HOOGSTENS)]);
  };

  useEffect(() => {
    const opPlakken = (gebeurtenis: ClipboardEvent) => {
      const beelden = [...(gebeurtenis.clipboardData?.files ?? [])].filter(({ type }) => type.startsWith('image/'));
      if (beelden.length === 0) return;
      gebeurtenis.preventDefault();
      zetBestanden((oud) => [...oud, ...beelden.map((file) => ({ id: crypto.randomUUID(), file }))]);
    };
    window.addEventListener('paste', opPlakken);
    return () => window.removeEventListener('paste', opPlakken);
  }, []);

  const stuurEen = async (feit: string, bestand: Bestand) => {
    try {
      await stuurBestand(`${casuspad(casusId, 'bijlagen')}?feit=${encodeURIComponent(feit)}`, bestand.file, bestand.id);
      zetMislukt((oud) => oud.filter((een) => een.bestand.id !== bestand.id));
      await client.invalidateQueries({ queryKey: ['casus', casusId, 'bijlagen'] });
      return true;
    } catch (fout) {
      const waarom = redenVan(fout);
      zetMislukt((oud) => [...oud.filter((een) => een.bestand.id !== bestand.id), { feit, bestand, waarom }]);
      return false;
    }
  };
  const stuur = async (feit: string) => {
    zetBestanden([]);
    const aangekomen = await Promise.all(bestanden.map((bestand) => stuurEen(feit, bestand)));
    return aangekomen.every(Boolean);
  };
  return {
    bestanden,
    voegToe,
    haalWeg: (id) => zetBestanden((oud) => oud.filter((een) => een.id !== id)),
    stuur,
    teGroot,
    mislukt: mislukt.map(({ bestand, waarom }) => ({ naam: bestand.file.name, waarom })),
    probeer: () => {
      for (const { feit, bestand } of mislukt) void stuurEen(feit, bestand);
    },
  };
}

function redenVan(fout: unknown): string {
  if (!(fout instanceof ApiFout)) return t('Er ging iets mis.');
  return fout.status === 415
    ? t(
        'dit soort bestand wordt niet bewaard, of wat erin zit past niet bij de naam. Wel: PDF, beeld, geluid, video, tekst en kantoorbestanden.',
      )
    : fout.message;
}

/** What goes along, and what did not get there. */
export function Bijlagen({ bestanden, voegToe, haalWeg, teGroot, mislukt, probeer }: Omit<Staat, 'stuur'>) {
  const id = useId();
  const melding = useRef<HTMLDivElement>(null);
  const aantal = mislukt.length;

  useEffect(() => {
    if (aantal > 0) melding.current?.focus();
  }, [aantal]);

  return (
    <div className="veld--breed bijlagen">
      <label htmlFor={id} className="klein">
        {t('Beelden of bestanden (plak een schermafdruk met Ctrl+V)')}
      </label>
      <input
        id={id}
        type="file"
        multiple
        className="bijlagen__kies"
        onChange={({ target }) => {
          voegToe(target.files ?? []);
          target.value = '';
        }}
      />
      {bestanden.length > 0 && (
        <ul className="kaal zoekkeuzes__gekozen" aria-label={t('Gaat mee')}>
          {bestanden.map(({ id: bestand, file }) => (
            <li key={bestand}>
              <Knop klein aria-label={t('Haal weg: {{name}}', { name: file.name })} onClick={() => haalWeg(bestand)}>
                {file.name} <span aria-hidden="true">×</span>
              </Knop>
            </li>
          ))}
        </ul>
      )}
      {teGroot.length > 0 && (
        <Melding soort="error" rol="alert">
          <p>
            {t('Groter dan 100 MB en niet toegevoegd: {{namen}}. Maak het kleiner, of knip het op.', {
              namen: teGroot.join(', '),
            })}
          </p>
        </Melding>
      )}
      {mislukt.length > 0 && (
        <div ref={melding} tabIndex={-1} className="bijlagen__mislukt">
          <Melding soort="error" rol="alert">
            <p>{t('Het feit is vastgelegd, maar deze bestanden zijn niet verstuurd:')}</p>
            <ul>
              {mislukt.map(({ naam, waarom }) => (
                <li key={naam}>
                  {naam}: <span lang="nl">{waarom}</span>
                </li>
              ))}
            </ul>
            <Knop klein onClick={probeer}>
              {t('Probeer opnieuw')}
            </Knop>
          </Melding>
        </div>
      )}
    </div>
  );
}
