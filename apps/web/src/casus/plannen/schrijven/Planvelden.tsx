import { ORGANISATIES, woord } from '../../../taal/labels.ts';
import { VOOR } from '../../../taal/opname.ts';
import { t } from '../../../taal/taal.ts';
import { Keuzeveld, Tekstveld, Tekstvlak } from '../../../ui/index.ts';
import { nieuwDoel, nieuweMaatregel, nieuwScenario, stuknaam, type Planconcept } from './concept.ts';
import { Stukken } from './Stukken.tsx';

type Props = { concept: Planconcept; wijzig: (deel: Partial<Planconcept>) => void };
type Wijzig<T> = (deel: Partial<T>) => void;

const EIGENAREN = Object.entries(ORGANISATIES)
  .filter(([code]) => code !== 'overig')
  .map(([waarde, label]) => ({ waarde, label }));
const ROLLEN = ['casusregisseur', 'procesregisseur', 'wijkagent', 'casushouder', 'contactpersoon', 'toezichthouder'];
const ROLLIJST = 'plan-rollen';

/** The two goals of every plan, and others; each with what reaching it does to her safety. */
export function Doelen({ concept, wijzig }: Props) {
  return (
    <Stukken
      stukken={concept.doelen}
      zet={(doelen) => wijzig({ doelen })}
      enkel={t('Doel')}
      over={({ soort }) => (soort === 'anders' ? '' : woord(soort))}
      nieuw={nieuwDoel}
      magWeg={({ soort }) => soort === 'anders'}
      velden={(doel, zet) => {
        const veld = koppel('doelen', doel, zet);
        return (
          <>
            <Tekstvlak {...veld('tekst')} label={t('Wat we willen bereiken')} verplicht rows={2} />
            <Tekstvlak
              {...veld('effect_op_veiligheid')}
              label={t('Wat doet het bereiken ervan met haar veiligheid?')}
              hulp={t('Soms wordt het eerst gevaarlijker, bijvoorbeeld na een aanhouding. Schrijf dat op.')}
              verplicht
              rows={2}
            />
          </>
        );
      }}
    />
  );
}

/** What is done about each risk, by whom and until when, and what that asks of her. */
export function Planmaatregelen({ concept, wijzig, risicos }: Props & { risicos: readonly string[] }) {
  const lijst = 'plan-risicos';
  return (
    <>
      <datalist id={lijst}>
        {risicos.map((risico) => (
          <option key={risico} value={risico} />
        ))}
      </datalist>
      <datalist id={ROLLIJST}>
        {ROLLEN.map((rol) => (
          <option key={rol} value={rol} />
        ))}
      </datalist>
      <Stukken
        stukken={concept.maatregelen}
        zet={(maatregelen) => wijzig({ maatregelen })}
        enkel={t('Maatregel')}
        over={({ wat }) => wat}
        nieuw={nieuweMaatregel}
        velden={(maatregel, zet) => {
          const veld = koppel('maatregelen', maatregel, zet);
          return (
            <>
              <Tekstveld {...veld('risico')} label={t('Tegen welk risico')} verplicht list={lijst} maxLength={500} />
              <Tekstvlak {...veld('wat')} label={t('Wat er gebeurt')} verplicht rows={2} />
              <Keuzeveld {...veld('voor')} label={t('Voor wie')} verplicht leeg={t('Kies')} opties={VOOR} />
              <Tekstvlak
                {...veld('gewoon')}
                label={t('Hetzelfde in gewone taal')}
                hulp={gewoonHulp(maatregel.voor)}
                verplicht
                rows={2}
              />
              <div className="planstuk__rij">
                <Keuzeveld
                  {...veld('eigenaar')}
                  label={t('Wie het doet')}
                  verplicht
                  leeg={t('Kies')}
                  opties={EIGENAREN}
                />
                <Tekstveld {...veld('rol')} label={t('Wie daar (functie)')} list={ROLLIJST} maxLength={500} />
                <Tekstveld {...veld('uiterlijk')} label={t('Uiterlijk')} type="date" />
              </div>
              <Tekstvlak
                {...veld('last')}
                label={t('Wat vraagt dit van haar?')}
                verplicht={maatregel.voor === 'slachtoffer'}
                rows={2}
              />
              <Tekstvlak
                {...veld('waarom_waard')}
                label={t('Waarom is het dat waard?')}
                verplicht={maatregel.voor === 'slachtoffer'}
                rows={2}
              />
            </>
          );
        }}
      />
    </>
  );
}

function gewoonHulp(voor: string): string {
  const begin = t('Zo staat het op papier. Korte zinnen, met u.');
  return voor === 'pleger' ? `${begin} ${t('Noem geen naam of adres van haar, de kinderen of anderen.')}` : begin;
}

/** Waiting under control: what is agreed on for when something happens. */
export function Scenarios({ concept, wijzig }: Props) {
  return (
    <Stukken
      stukken={concept.scenarios}
      zet={(scenarios) => wijzig({ scenarios })}
      enkel={t('Scenario')}
      over={({ als }) => als}
      nieuw={nieuwScenario}
      velden={(scenario, zet) => {
        const veld = koppel('scenarios', scenario, zet);
        return (
          <>
            <Tekstvlak {...veld('als')} label={t('Als')} verplicht rows={2} />
            <Tekstvlak {...veld('dan')} label={t('Dan')} verplicht rows={2} />
            <Keuzeveld {...veld('eigenaar')} label={t('Wie dat doet')} verplicht leeg={t('Kies')} opties={EIGENAREN} />
          </>
        );
      }}
    />
  );
}

function koppel<T extends { id: string }>(lijst: 'doelen' | 'maatregelen' | 'scenarios', stuk: T, zet: Wijzig<T>) {
  return <K extends keyof T & string>(veld: K) => ({
    naam: stuknaam(lijst, stuk.id, veld),
    waarde: stuk[veld],
    zet: (waarde: T[K]) => {
      const deel: Partial<T> = {};
      deel[veld] = waarde;
      zet(deel);
    },
  });
}
