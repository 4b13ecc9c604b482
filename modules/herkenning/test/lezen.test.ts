import { describe, expect, test } from 'vitest';
import { laadHerkenningsregels, maakLezer } from '../index.ts';

const lees = maakLezer(laadHerkenningsregels());
const soorten = (tekst: string): string[] => lees(tekst).signalen.map(({ soort }) => soort);
const ZWAAR =
  'Mijn ex laat mij al maanden niet met rust. Hij belt elke dag en stond gisteren weer voor mijn deur. Ik ben bang.';

describe('negation', () => {
  test.each([
    [
      'Hij is in de zomer geen enkele keer langs haar huis gereden, hij valt haar ook niet lastig.',
      'ongewenst_contact',
    ],
    ['Er is geen sprake van stalking.', 'benoemd'],
    ['Zij wordt niet door hem achtervolgd.', 'volgen'],
    ['Ik ben nooit bedreigd.', 'bedreiging'],
    ['Zij is niet bang voor hem.', 'angst'],
  ])('takes the signal away: %s', (tekst, soort) => {
    expect(soorten(tekst)).not.toContain(soort);
    expect(lees(tekst).tegenwicht.map((een) => een.soort)).toContain('ontkend');
  });

  test.each([
    ['Zij wil geen contact meer met hem.', 'ongewenst'],
    ['Hij laat haar niet met rust.', 'ongewenst_contact'],
    ['Hij valt niet alleen haar lastig maar ook haar moeder.', 'ongewenst_contact'],
    ['Hij hield zich niet aan het contactverbod.', 'overtreding'],
    ['Zij durft niet meer naar buiten.', 'ander_leven'],
  ])('that is itself the sign stays: %s', (tekst, soort) => {
    expect(soorten(tekst)).toContain(soort);
  });

  test('stays within its clause', () => {
    expect(soorten('Zij doet geen aangifte, hij achtervolgt haar nog steeds.')).toContain('volgen');
  });
});

test('a case told closely together is seen in a long text on other crime', () => {
  const ander = 'Bij de steekpartij in het café raakte een man zwaargewond, de rechercheurs vonden een vuurwapen. ';
  const lang = `${ander.repeat(12)}\n\n${ZWAAR}\n\n${ander.repeat(12)}`;
  expect(lees(lang).oordeel).toBe('vermoeden');
  expect(lees(ander.repeat(24)).oordeel).toBe('geen');
});

describe('shortened words', () => {
  test.each([
    ['Hij belt haar al wkn.', 'Hij belt haar al weken.'],
    ['Contactvrb overtreden.', 'Contactverbod overtreden.'],
    ['Hij wagt haar op, 3 mnd lang.', 'Hij wacht haar op, 3 maanden lang.'],
  ])('are read as the word that they stand for: %s', (kort, voluit) => {
    expect(soorten(kort)).toEqual(soorten(voluit));
    expect(soorten(kort).length).toBeGreaterThan(0);
  });
});

describe('words that only look like a finding', () => {
  test('do not make a pattern either', () => {
    const tekst = 'Steeds meer boeren melden intimidatie.';
    expect(soorten(tekst)).not.toContain('herhaling');
    expect(lees(tekst).signalen.map(({ citaat }) => citaat)).not.toContain(tekst.slice(0, -1));
  });

  test('leave the word alone where it stands by itself', () => {
    expect(soorten('Hij belt haar steeds.')).toContain('herhaling');
    expect(soorten('Hij belt haar nog steeds.')).toContain('ongewenst_contact');
  });

  test('count when the same words stand for something else', () => {
    const { signalen, tegenwicht } = lees('Het was niet de eerste keer dat hij voor haar deur stond.');
    expect(signalen.map(({ soort }) => soort)).toContain('herhaling');
    expect(tegenwicht.map(({ soort }) => soort)).not.toContain('eenmalig');
  });
});

describe('a name', () => {
  test('is one with a capital within a sentence', () => {
    expect(soorten('De man volgde Marieke naar de supermarkt.')).toContain('volgen');
    expect(soorten('De man volgde marktprijzen naar de supermarkt.')).not.toContain('volgen');
  });
});

describe('when something happened', () => {
  test.each([
    [
      'Hij bleef haar volgens de rechtbank in de periode van 2 mei 2023 tot en met 4 juni 2023 bellen.',
      'ongewenst_contact',
    ],
    ['Hij dreigt op zondagavond 4 mei 2025 omstreeks 21.30 uur met zelfmoord.', 'laatste_woord'],
  ])('does not part who acts from what is done: %s', (tekst, soort) => {
    expect(soorten(tekst)).toContain(soort);
  });

  test('is no bridge from one thing to another', () => {
    expect(soorten('Hij bleef thuis en zij ging naar haar werk om de klanten van die dag te bellen.')).toEqual([]);
  });
});

describe('somebody who is named otherwise', () => {
  test.each([
    ["Er werden pizza's besteld op de naam van het slachtoffer.", 'identiteit'],
    ['Hij maakte een profiel aan onder de naam van Marieke.', 'identiteit'],
    ['Hij zette software op de telefoon van mevrouw Jansen.', 'volgmiddel'],
    ['Hij stond ineens achter aangeefster aan de kassa.', 'volgen'],
  ])('is read as "haar": %s', (tekst, soort) => {
    expect(soorten(tekst)).toContain(soort);
  });

  test('is quoted in the words that stand there', () => {
    const { signalen } = lees('Hij zette software op de telefoon van het slachtoffer.');
    expect(signalen.map(({ citaat }) => citaat)).toEqual(['software op de telefoon van het slachtoffer']);
  });

  test.each(['Hij zette software op de telefoon van de klant.', 'Hij stond achter Utrecht CS aan de kassa.'])(
    'is not just anybody, nor a place: %s',
    (tekst) => expect(soorten(tekst)).toEqual([]),
  );
});

describe('an attacker of strangers', () => {
  test('is not named by the word belaagd, and one person over months is', () => {
    expect(lees('Een onbekende man heeft meerdere vrouwen belaagd in het park.').oordeel).not.toBe('vermoeden');
    expect(soorten('Haar ex heeft haar maandenlang belaagd.')).toContain('belaagd');
  });
});

describe('people who stand to each other in another way', () => {
  test.each([
    [
      'a quarrel between neighbours',
      'a neighbour who pursues',
      'Al jaren ruziën twee buren over een schutting. De buurman treitert hen stelselmatig en bedreigt hen.',
      'Al jaren ruziën twee buren over een schutting. De buurman treitert haar stelselmatig, is verliefd op haar, volgt haar naar haar werk en bedreigt haar.',
    ],
    [
      'a child that is beaten',
      'a mother who is pursued',
      'De vader sloeg zijn zoontje jarenlang. Het kind is bang. De rechter legde een contactverbod op.',
      'De vader sloeg zijn zoontje jarenlang. Het kind is bang. De rechter legde een contactverbod op. Hij belt zijn ex nog elke dag.',
    ],
  ])('%s is no stalking, and yet: %s', (_, __, ander, stalking) => {
    expect(lees(ander).oordeel).not.toBe('vermoeden');
    expect(lees(stalking).oordeel).toBe('vermoeden');
  });
});

describe('who does what to whom', () => {
  test.each([
    'De politie achtervolgde de verdachte door de stad.',
    'Agenten hielden haar steeds in de gaten.',
    'De deurwaarder belde hem herhaaldelijk.',
    'Zij heeft meermalen de politie gebeld.',
    'Meldster belde dagelijks de huisarts.',
  ])('someone at work, or calling for help, is no sign: %s', (tekst) => {
    expect(lees(tekst).oordeel).not.toBe('vermoeden');
    expect(soorten(tekst)).not.toContain('ongewenst_contact');
  });

  test('a police officer in the sentence does not hide what he tells of', () => {
    expect(soorten('De politie zegt dat de man haar al weken achtervolgt.')).toContain('volgen');
  });
});

describe('what is only supposed', () => {
  test.each([
    ['Stel dat hij haar zou achtervolgen, wat dan?', 'volgen'],
    ['Wat moet ik doen mocht hij mij lastigvallen?', 'ongewenst_contact'],
  ])('does not count: %s', (tekst, soort) => {
    expect(soorten(tekst)).not.toContain(soort);
  });

  test('a reported accusation does count', () => {
    expect(soorten('Hij zou haar maandenlang hebben gestalkt.')).toContain('benoemd');
  });
});

describe('what speaks against it', () => {
  test.each([
    'In de nieuwe film speelt zij een vrouw die wordt gestalkt. De thriller draait vanaf donderdag in de bioscoop.',
    'De koploper werd achtervolgd door het peloton en won de etappe.',
    'De hulpverleners werden belaagd door een groep jongeren die met vuurwerk gooide.',
    'Na een wilde achtervolging over de snelweg negeerde de bestuurder een stopteken. Agenten volgden hem.',
    'Een agressieve zwaan belaagt al weken wandelaars bij de vijver.',
    'De aannemer bleef bellen over de onbetaalde factuur.',
  ])('keeps it from being a vermoeden: %s', (tekst) => {
    const lezing = lees(tekst);
    expect(lezing.oordeel).not.toBe('vermoeden');
    expect(lezing.tegenwicht.length).toBeGreaterThan(0);
  });
});

describe('spelling', () => {
  test.each([
    ['ze word al weken lastig gevalen', 'ongewenst_contact'],
    ['hij heefd het contact verbod overtreede en stont weer vr de deur', 'verbod'],
    ['me exvrient belt steets', 'ex'],
    ['STALKING!!!', 'benoemd'],
    ['hij stálkt haar', 'benoemd'],
    ['zij wordt acthervolgd door haar ex', 'volgen'],
    ['Hij ach­ter­volgt haar', 'volgen'],
    ['z’n ex-vriendin', 'ex'],
  ])('with errors is still read: %s', (tekst, soort) => {
    expect(soorten(tekst)).toContain(soort);
  });
});

describe('words that only look like a sign', () => {
  test.each([
    ['Zij is nog steeds getrouwd.', 'herhaling'],
    ['Hij is schuldig aan vernieling, meermalen gepleegd.', 'herhaling'],
    ['De winst bij staking van de onderneming, en de stalling van de caravan.', 'benoemd'],
    ['De gestalte op het schilderij.', 'benoemd'],
    ['Het college ontving op 30 mei 2008, met bijlagen, een brief.', 'ongewenst_contact'],
    ['De camera maakt inbreuk op de persoonlijke levenssfeer van de bewoners.', 'wetstekst'],
  ])('is not taken for one: %s', (tekst, soort) => {
    expect(soorten(tekst)).not.toContain(soort);
  });

  test('but the sign itself counts beside it', () => {
    expect(soorten('Hij staat nog steeds steeds weer voor haar deur.')).toContain('herhaling');
    expect(soorten('Zij ontving 40 gemiste oproepen.')).toContain('ongewenst_contact');
    expect(soorten('De verdachte maakte inbreuk op haar persoonlijke levenssfeer.')).toContain('wetstekst');
  });
});

describe('language', () => {
  test.each([
    ['My ex keeps calling me every day and he was waiting for me at my house.', 'en'],
    ['Mein Ex ruft mich jeden Tag an und er steht vor der Tür. Ich habe Angst, dass er mir etwas antut.', 'de'],
    ['Mon ex me suit partout et il est toujours devant la maison avec des messages.', 'fr'],
    ['Eski kocam beni her gün arıyor ve çok korkuyorum ama polis bir şey yapmıyor.', 'tr'],
    ['Mój były mąż do mnie dzwoni i nie wiem, jak się go pozbyć.', 'pl'],
    ['زوجي السابق يتصل بي كل يوم وينتظرني أمام البيت', 'ar'],
  ])('that is not Dutch is not judged: %s', (tekst, taal) => {
    expect(lees(tekst)).toMatchObject({ oordeel: 'niet_beoordeeld', taal, signalen: [] });
  });

  test.each(['ex belt weer', 'vd staat vr deur', '', '!!!', 'Ex. Bang.'])(
    'too short to tell is read as Dutch: "%s"',
    (tekst) => {
      expect(lees(tekst).taal).toBe('nl');
    },
  );

  test('a Dutch report with foreign messages in it is judged', () => {
    expect(lees(`${ZWAAR} Hij schreef: I will find you, you are mine, you know that.`).oordeel).toBe('vermoeden');
  });
});

describe('the judgement', () => {
  test('asks for a course of conduct: one event with an ex is not enough', () => {
    expect(lees('Haar ex kwam aan de deur voor zijn spullen. Zij gaf die mee.').oordeel).not.toBe('vermoeden');
    expect(lees(ZWAAR).oordeel).toBe('vermoeden');
    expect(lees('Een man viel zijn ex-vriendin lastig op straat en bedreigde haar.').oordeel).toBe('twijfel');
    expect(lees('Een man viel zijn ex-vriendin maandenlang lastig en bedreigde haar.').oordeel).toBe('vermoeden');
    expect(lees('Een man viel zijn ex-vriendin opnieuw lastig en bedreigde haar.').oordeel).toBe('vermoeden');
    expect(lees('Haar ex belde opnieuw over de kinderen.').oordeel).not.toBe('vermoeden');
  });

  test('needs less for conduct that goes on when somebody stands trial for it', () => {
    const verder = 'Het regende die dag in het hele land. '.repeat(14);
    const bericht = 'stuurde de familie een grote hoeveelheid berichten.';
    expect(lees(`De beklaagde ${bericht} ${verder}`).oordeel).toBe('vermoeden');
    expect(lees(`De drukkerij ${bericht} ${verder}`).oordeel).not.toBe('vermoeden');
  });

  test('takes a threat by an ex who does not let go for enough, and by another not', () => {
    expect(lees('Haar ex kon haar vertrek niet verkroppen. Hij bedreigde haar.').oordeel).toBe('vermoeden');
    expect(lees('De supporter kon het verlies niet verkroppen. Hij bedreigde haar.').oordeel).not.toBe('vermoeden');
  });

  test('explains itself: a vermoeden has quotes and a ground, and asks for what is missing', () => {
    const { signalen, gronden, vragen, score } = lees(ZWAAR);
    expect(signalen.length).toBeGreaterThan(3);
    expect(gronden.length).toBeGreaterThan(0);
    expect(vragen).toContain('Is er een verbod, stopgesprek of afspraak, en houdt de ander zich eraan?');
    expect(vragen).not.toContain('Sinds wanneer speelt dit, en hoe vaak gebeurt het?');
    expect(score).toBeGreaterThan(0.4);
    expect(score).toBeLessThan(1);
  });

  test('does not add up over the pages of a long text', () => {
    const leeg = 'De zaak werd aangehouden tot nader order. '.repeat(120);
    const verspreid = ['Haar ex kwam ter sprake.', 'Er kwam een kaartje.', 'Het duurde maandenlang.', 'Zij was bang.'];
    expect(lees(verspreid.join(leeg)).oordeel).not.toBe('vermoeden');
    expect(lees(`${leeg}${ZWAAR}${leeg}`).oordeel).toBe('vermoeden');
  });

  test('knows the words of the law without the name of the offence', () => {
    const tekst =
      'De verdachte heeft wederrechtelijk stelselmatig opzettelijk inbreuk gemaakt op de persoonlijke levenssfeer van die ander, met het oogmerk die te dwingen iets te dulden.';
    expect(lees(tekst).oordeel).toBe('vermoeden');
  });
});

describe('a word of another world beside it', () => {
  const CONTACT = 'Mijn ex blijft mij elke dag bellen en appen hoewel ik zei dat ik geen contact wil.';

  test.each([
    `${CONTACT} Ik heb het alarmnummer gebeld.`,
    'Mijn ex belt mij elke dag zonder reden terwijl ik geen contact wil, ik belde 112.',
    `${CONTACT} Hij belde honderden keren, en ik het alarmnummer.`,
    `${CONTACT} De deurwaarder heeft hem het vonnis gebracht.`,
    'De deurwaarder betekende het contactverbod. Hij blijft haar elke dag bellen en appen, zij wil geen contact.',
    'Zij is vermist geweest. Hij belt haar elke dag en zij wil geen contact.',
    'Zij is weggelopen bij haar ex. Hij belt en appt haar elke dag, terwijl zij geen contact wil.',
    'Zij werkt in een callcenter. Haar ex belt haar daar elke dag, terwijl zij geen contact wil.',
    'Zij is medewerker van de bank. Haar ex belt haar daar elke dag, terwijl zij geen contact wil.',
    'Haar ex belt haar elke dag en dreigt beelden te verspreiden, sextortion. Zij wil geen contact.',
  ])('does not take the contact away: %s', (tekst) => {
    expect(soorten(tekst)).toContain('ongewenst_contact');
    expect(lees(tekst).oordeel).toBe('vermoeden');
  });
});

describe('a means against stalking', () => {
  test.each([
    'Mevrouw van 84 heeft een mobiel alarm. Zij viel in de badkamer.',
    'Er is geen stopgesprek geweest en geen AWARE. Hij belde een keer.',
    'De wijkagent legde op school uit wat een stopgesprek is.',
    'De ex had geen straatverbod. Zij stuurde hem vaak een bericht.',
  ])('that is denied, explained or of another kind is no ground: %s', (tekst) => {
    expect(lees(tekst).oordeel).not.toBe('vermoeden');
  });

  test('is one beside conduct', () => {
    expect(lees('Na het stopgesprek stond hij weer bij haar voor de deur.').oordeel).toBe('vermoeden');
  });
});
