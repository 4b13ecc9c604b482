import { t } from '../../../taal/taal.ts';
import { Zin } from '../../../taal/Zin.tsx';
import { Melding } from '../../../ui/index.ts';

/** Both sides at one table: that is never planned, and asks for an alarm when it happened (HR-047, SC-228, RK-022). */
export function Samenverbod({ geweest }: { geweest: boolean }) {
  return (
    <Melding soort="error" rol="alert">
      <p>
        <Zin tekst="<vet>Zet slachtoffer en pleger nooit samen of tegelijk aan tafel.</vet> Samen zitten geeft de pleger contact en kan het slachtoffer in gevaar brengen." />
      </p>
      <p>
        {geweest
          ? t('Was het toch zo, leg het dan vast: er komt een alarm, en iemand vraagt haar hoe het gaat.')
          : t('Vraag een van beiden niet, en spreek ieder apart.')}
      </p>
    </Melding>
  );
}
