import { useQueryClient } from '@tanstack/react-query';
import { casuspad } from '../api/paden.ts';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import { meldVerplaatsing } from '../app/titelfocus.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Tekstvlak, Uitklap } from '../ui/index.ts';
import { vensterplek } from './vastleggen/invoer.ts';
import { useInvoer, useVergeetInvoer } from './vastleggen/useInvoer.ts';
import { useOpgehaald } from './vastleggen/useOnverstuurd.ts';

const NOODTOEGANG = 'noodtoegang';

/** Breaks the glass to a case that answers "not found": the same words whether it exists or not. */
export function Noodtoegang({ id }: { id: string }) {
  useOpgehaald(id);
  const [reden, zetReden] = useInvoer(id, NOODTOEGANG, '');
  const vergeet = useVergeetInvoer(id, NOODTOEGANG, '');
  const bestand = useQueryClient();
  const { zend, bezig, fout } = useZendEenmaal(`${id} noodtoegang`, [], vensterplek(id, NOODTOEGANG));
  const toonCasus = () => {
    vergeet();
    // the title of the case takes the focus as soon as it is there
    meldVerplaatsing();
    void bestand.invalidateQueries({ queryKey: ['casus', id] });
  };
  return (
    <div className="paneel">
      <Uitklap titel={t('Kan het niet wachten? Neem noodtoegang')}>
        <p className="nl-paragraph">{t('Dit gebeurt er als u noodtoegang neemt:')}</p>
        <ul className="nl-paragraph">
          <li>{t('U ziet de casus 24 uur. Een geheim adres blijft ook dan dicht.')}</li>
          <li>{t('De procesregisseur en de privacy officer lezen meteen wie u bent en uw reden.')}</li>
          <li>{t('Binnen 5 werkdagen beoordeelt de privacy officer of het terecht was.')}</li>
        </ul>
        <Formulier
          bezig={bezig}
          fout={fout}
          knop={t('Neem noodtoegang')}
          verstuur={() => zend(casuspad(id, 'noodtoegangen'), { reden }, toonCasus)}
        >
          <Tekstvlak
            naam="reden"
            label={t('Waarom kan dit niet wachten?')}
            hulp={t('Ten minste 20 tekens.')}
            verplicht
            maxLength={1000}
            waarde={reden}
            zet={zetReden}
          />
        </Formulier>
      </Uitklap>
    </div>
  );
}
