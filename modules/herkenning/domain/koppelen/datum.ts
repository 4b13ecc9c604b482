/**
 * A date of birth as eight digits yyyymmdd, 00 for a part that is not known; empty when there is none to read. A date that
 * cannot exist (a slip in the month) is kept: it is still evidence. With two numbers first, the first is the day.
 */
export function vormDatum(ruw: string): string {
  const tekst = ruw.trim();
  if (/^\d{8}$/.test(tekst))
    return /^(1[89]|20)/.test(tekst) || !/(1[89]|20)\d\d$/.test(tekst) ? tekst : dagEerst(tekst);
  const delen = /^(\d{1,4})[-/. ](\d{1,2})(?:[-/. ](\d{1,4}))?(?:[T ].*)?$/.exec(tekst);
  if (delen) return uitDelen(delen[1] ?? '', delen[2] ?? '', delen[3] ?? '');
  if (/^\d{4}$/.test(tekst)) return `${tekst}0000`;
  if (/^\d{6}$/.test(tekst)) return `${tekst}00`;
  return '';
}

const dagEerst = (tekst: string): string => tekst.slice(4) + tekst.slice(2, 4) + tekst.slice(0, 2);
const twee = (deel: string): string => deel.padStart(2, '0');

function uitDelen(een: string, midden: string, drie: string): string {
  if (een.length === 4) return een + twee(midden) + twee(drie.slice(0, 2));
  if (drie === '') return '';
  const jaar = drie.length === 4 ? drie : Number(drie) > 30 ? `19${twee(drie)}` : `20${twee(drie)}`;
  // 3/31/1980 can only be the American order.
  return Number(midden) > 12 && Number(een) <= 12 ? jaar + twee(een) + twee(midden) : jaar + twee(midden) + twee(een);
}
