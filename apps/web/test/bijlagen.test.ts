import { describe, expect, it, vi } from 'vitest';
import { ApiFout } from '../src/api/fout.ts';
import { type Breng, maakBak, type Zending } from '../src/casus/vastleggen/bijlagenbak.ts';

const beeld = (inhoud: string, naam = 'image.png') => new File([inhoud], naam, { type: 'image/png' });

/** A server that answers when the test says so, file by file. */
function maakServer() {
  const open = new Map<string, { zending: Zending; ja: () => void; nee: (fout: Error) => void }>();
  const breng: Breng = (zending) =>
    new Promise((ja, nee) => {
      open.set(zending.id, { zending, ja, nee });
    });
  const antwoord = async (id: string | undefined, fout?: Error) => {
    const vraag = open.get(id ?? '');
    if (fout) vraag?.nee(fout);
    else vraag?.ja();
    await new Promise((klaar) => setImmediate(klaar));
  };
  return { breng: vi.fn(breng), antwoord };
}

describe('files that go along with a fact', () => {
  it('keeps two pictures of one name apart, also when one of them did not get there', async () => {
    const bak = maakBak();
    const { breng, antwoord } = maakServer();
    bak.voegToe([beeld('een'), beeld('twee')]);
    const [een, twee] = bak.lees().wachtend.map(({ id }) => id);
    expect(een).not.toBe(twee);
    void bak.stuur('f1', breng);
    await antwoord(een, new ApiFout(429, 'Te veel.'));
    await antwoord(twee);
    expect(bak.lees().zendingen.map(({ id, waarom }) => [id, waarom?.tekst])).toEqual([[een, 'Te veel.']]);
    expect(bak.lees().verstuurd).toEqual(['image (2).png']);
  });

  it('gives each file a name of its own, so that a button says which one it takes away', () => {
    const bak = maakBak();
    bak.voegToe([beeld('een'), beeld('twee')]);
    bak.voegToe([
      beeld('drie'),
      beeld('vier', 'zonder'),
      beeld('vijf', 'zonder'),
      beeld('zes', '.env'),
      beeld('', '.env'),
    ]);
    const namen = bak.lees().wachtend.map(({ file }) => file.name);
    expect(namen).toEqual(['image.png', 'image (2).png', 'image (3).png', 'zonder', 'zonder (2)', '.env', '.env (2)']);
    expect(bak.lees().wachtend.every(({ file }) => file.type === 'image/png')).toBe(true);
  });

  it('says of which fact all files are there, and not before', async () => {
    const bak = maakBak();
    const { breng, antwoord } = maakServer();
    bak.voegToe([beeld('een'), beeld('twee')]);
    const [een, twee] = bak.lees().wachtend.map(({ id }) => id);
    void bak.stuur('f1', breng);
    expect(bak.lees().wachtend).toEqual([]);
    await antwoord(een);
    expect(bak.lees().heel).toBeUndefined();
    await antwoord(twee);
    expect(bak.lees().heel).toEqual({ feit: 'f1' });
  });

  it('says it too when another try works: under the same key, and of no other fact', async () => {
    const bak = maakBak();
    const { breng, antwoord } = maakServer();
    bak.voegToe([beeld('een', 'a.png')]);
    const een = bak.lees().wachtend[0]?.id;
    void bak.stuur('f1', breng);
    await antwoord(een, new ApiFout(0, 'Geen verbinding.'));
    bak.voegToe([beeld('twee', 'b.png')]);
    void bak.stuur('f2', breng);
    void bak.probeer(breng);
    expect(bak.lees().zendingen.every(({ waarom }) => waarom === undefined)).toBe(true);
    await antwoord(een);
    expect(bak.lees().heel).toEqual({ feit: 'f1' });
    expect(bak.lees().verstuurd).toEqual(['a.png']);
    expect(breng.mock.calls.map(([{ id, feit }]) => [id === een, feit])).toEqual([
      [true, 'f1'],
      [false, 'f2'],
      [true, 'f1'],
    ]);
  });

  it('sends what is under way no second time', async () => {
    const bak = maakBak();
    const { breng } = maakServer();
    bak.voegToe([beeld('een')]);
    void bak.stuur('f1', breng);
    void bak.probeer(breng);
    void bak.stuur('f2', breng);
    expect(breng).toHaveBeenCalledTimes(1);
  });

  it('gives up what did not get there when she says so, and nothing else', async () => {
    const bak = maakBak();
    const { breng, antwoord } = maakServer();
    bak.voegToe([beeld('een', 'a.png'), beeld('twee', 'b.png')]);
    void bak.stuur('f1', breng);
    await antwoord(bak.lees().zendingen[0]?.id, new ApiFout(415, 'Nee.'));
    bak.laatWeg();
    expect(bak.lees().zendingen.map(({ file }) => file.name)).toEqual(['b.png']);
    expect(bak.lees().weggelaten).toEqual(['a.png']);
  });

  it('takes no file that the server would not take, wherever it came from', () => {
    const bak = maakBak();
    const groot = Object.defineProperty(beeld('een', 'film.mp4'), 'size', { value: 100 * 1024 * 1024 + 1 });
    bak.voegToe([groot, beeld('twee', 'b.png')]);
    expect(bak.lees().teGroot).toEqual(['film.mp4']);
    expect(bak.lees().wachtend.map(({ file }) => file.name)).toEqual(['b.png']);
  });
});
