import { useState } from 'react';
import { LEEG, type Veldfout } from '../api/fout.ts';
import { useZendEenmaal } from '../api/useZendEenmaal.ts';
import type { Voorziening } from '../api/voorzieningen.ts';
import { opties } from '../taal/labels.ts';
import { VOOR } from '../taal/opname.ts';
import { t } from '../taal/taal.ts';
import { Formulier, Keuzeveld, koppelVeld, Tekstveld, Tekstvlak, Vinkje, Vinklijst } from '../ui/index.ts';

type Props = { voorziening?: Voorziening | undefined; klaar: (melding: string) => void; sluit: () => void };

const AARDEN = opties('opvang', 'hulpverlening', 'behandeling', 'begeleiding', 'juridisch', 'praktisch');

/** Help that is added, or brought up to date; also with the same content, to say that it still holds. */
export function Voorzieningvorm({ voorziening, klaar, sluit }: Props) {
  const [waarden, zetWaarden] = useState(() => ({
    naam: voorziening?.naam ?? '',
    aanbieder: voorziening?.aanbieder ?? '',
    aard: voorziening?.aard ?? '',
    uitleg: voorziening?.uitleg ?? '',
    aanmelden: voorziening?.aanmelden ?? '',
    wachttijd_weken: String(voorziening?.wachttijd_weken ?? ''),
    voor: voorziening?.voor ?? [],
    gestopt: voorziening?.gestopt ?? false,
  }));
  const [fouten, zetFouten] = useState<readonly Veldfout[]>([]);
  const { zend, bezig, fout } = useZendEenmaal(`voorziening ${voorziening?.id ?? 'nieuw'}`, [['voorzieningen']]);
  const wijzig = (deel: Partial<typeof waarden>) => zetWaarden((oud) => ({ ...oud, ...deel }));
  const veld = koppelVeld(waarden, wijzig);
  const verstuur = () => {
    const gevonden = controleer(waarden);
    zetFouten(gevonden);
    if (gevonden.length > 0) return;
    const weken = waarden.wachttijd_weken.trim();
    const body = { ...waarden, wachttijd_weken: weken === '' ? null : Number(weken) };
    const gelukt = () =>
      klaar(
        voorziening
          ? t('{{naam}} is bijgewerkt.', { naam: waarden.naam })
          : t('{{naam}} is toegevoegd.', { naam: waarden.naam }),
      );
    if (voorziening) zend(`/voorzieningen/${voorziening.id}/wijzigingen`, body, gelukt, voorziening.versie);
    else zend('/voorzieningen', body, gelukt);
  };
  return (
    <Formulier
      knop={voorziening ? t('Werk bij') : t('Voeg toe')}
      bezig={bezig}
      fout={fout}
      fouten={fouten}
      verstuur={verstuur}
      annuleer={sluit}
    >
      <Tekstveld {...veld('naam')} label={t('Wat')} verplicht maxLength={200} />
      <Tekstveld {...veld('aanbieder')} label={t('Van wie')} verplicht maxLength={200} />
      <Keuzeveld {...veld('aard')} label={t('Soort hulp')} verplicht leeg={t('Kies')} opties={AARDEN} />
      <Vinklijst
        naam="voor"
        label={t('Voor wie')}
        verplicht
        opties={VOOR}
        gekozen={waarden.voor}
        zet={(voor) => wijzig({ voor })}
      />
      <Tekstveld
        {...veld('wachttijd_weken')}
        label={t('Wachttijd in weken')}
        hulp={t('Leeg als u het niet weet; 0 als iemand meteen terechtkan.')}
        inputMode="numeric"
      />
      <Tekstvlak {...veld('uitleg')} label={t('Uitleg')} hulp={t('Schrijf niet op waar een opvang is.')} rows={2} />
      <Tekstvlak {...veld('aanmelden')} label={t('Hoe meldt u iemand aan')} rows={2} />
      {voorziening && (
        <Vinkje
          label={t('Dit wordt niet meer aangeboden')}
          aan={waarden.gestopt}
          zet={(gestopt) => wijzig({ gestopt })}
        />
      )}
    </Formulier>
  );
}

type Waarden = { naam: string; aanbieder: string; aard: string; voor: string[]; wachttijd_weken: string };

function controleer({ naam, aanbieder, aard, voor, wachttijd_weken }: Waarden): Veldfout[] {
  const leeg = Object.entries({ naam, aanbieder, aard }).filter(([, waarde]) => waarde.trim() === '');
  return [
    ...leeg.map(([veld]) => ({ veld, melding: LEEG })),
    ...(voor.length === 0 ? [{ veld: 'voor', melding: t('Kies ten minste één.') }] : []),
    ...(/^\d*$/.test(wachttijd_weken.trim()) ? [] : [{ veld: 'wachttijd_weken', melding: t('Geef hele weken.') }]),
  ];
}
