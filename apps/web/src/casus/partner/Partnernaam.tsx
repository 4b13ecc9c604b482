import { organisatie } from '../../taal/labels.ts';
import { t } from '../../taal/taal.ts';
import { Dialoog } from '../../ui/index.ts';
import { Partnerkaart, usePartner } from './Partnerkaart.tsx';

/** The name of an organisation, which opens its card when there is one. */
export function Partnernaam({ code, open }: { code: string; open: (code: string) => void }) {
  const heeftKaart = usePartner(code) !== undefined;
  const naam = organisatie(code);
  if (!heeftKaart) return naam;
  return (
    <button type="button" className="partnernaam" onClick={() => open(code)}>
      {naam}
      <span className="vh">: {t('wat kan deze partner?')}</span>
    </button>
  );
}

/** The card of an organisation in a window; away from the name, whose place would lend it its looks. */
export function Partnervenster({ code, sluit }: { code: string; sluit: () => void }) {
  const partner = usePartner(code);
  if (partner === undefined) return null;
  return (
    <Dialoog titel={t('Wat kan {{naam}}?', { naam: organisatie(code) })} sluit={sluit}>
      <Partnerkaart partner={partner} />
    </Dialoog>
  );
}
