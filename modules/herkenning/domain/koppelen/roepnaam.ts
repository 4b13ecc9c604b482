/**
 * First names that one person goes by, in the form of `vormNaam`: spellings of what is on a passport, then what people say.
 * What is given as often to a child beside another of the same group, such as Anna beside Johanna, is left out.
 */
const GROEPEN = [
  'johannes johan: jan hans joop jo',
  'cornelis: kees cor corne',
  'hendrik hendricus: henk hein rik',
  'wilhelmus willem: wim will',
  'petrus pieter: piet peter',
  'antonius anthonie anton: ton toon',
  'gerardus gerard: gerrit ger',
  'gerrit: ger',
  'jacobus jacob: jaap koos jacques',
  'nicolaas nicholas: klaas nico niek nick',
  'franciscus: frans frank',
  'theodorus: theo dirk',
  'adrianus adriaan: ad arie',
  'leonardus: leo leon',
  'martinus: martin tinus',
  'matthijs matheus: thijs',
  'sebastiaan: bas',
  'alexander: alex sander xander lex',
  'robert robbert: rob bob',
  'elisabeth elizabeth: els lies betty bep ellie liz beth lisa',
  'maria: ria marie mia',
  'johanna: anneke hanna joke jopie jo',
  'anna: anneke',
  'wilhelmina: mien wil willy ina',
  'hendrika: riek rika henny',
  'cornelia: corrie cor nel nelly',
  'catharina katherine: kate trijn rina kitty kathy',
  'margaretha margaret: greet griet margriet meg maggie peggy',
  'jacoba: coba jacqueline',
  'petronella: nel petra',
  'geertruida: truus geertje trudy',
  'mohammed mohamed muhammad mohamad: mo',
  'mehmet: mohammed',
  'fatima: fatma fatoumata',
  'william: bill will billy liam',
  'james: jim jimmy jamie',
  'john: jack johnny',
  'richard: dick rick rich',
  'edward: ted ed eddie',
  'michael: mike mick',
  'thomas: tom tommy',
  'daniel: dan danny',
  'samuel: sam sammy',
  'benjamin: ben benny',
  'joseph: joe jos',
  'charles: charlie chuck',
  'matthew: matt',
  'christopher: chris',
  'patricia: pat patty tricia',
  'rebecca: becky bec',
  'jennifer: jenny jen',
  'jessica: jess jessie',
  'samantha: sam sammie',
  'susan: sue susie',
  'alexandra: alex sandra',
  'victoria: vicky tori',
];

/** By each name the others that one person may have beside it. */
const NAAST = new Map<string, Set<string>>();
for (const groep of GROEPEN) {
  const [officieel = [], dagelijks = []] = groep.split(': ').map((namen) => namen.split(' '));
  for (const naam of officieel)
    for (const ander of [...officieel, ...dagelijks]) {
      if (naam === ander) continue;
      NAAST.set(naam, (NAAST.get(naam) ?? new Set()).add(ander));
      NAAST.set(ander, (NAAST.get(ander) ?? new Set()).add(naam));
    }
}

/** Whether two names may be the formal and the daily name of one person. Two daily names are of two people: Els and Lisa. */
export const isRoepnaam = (a: string, b: string): boolean => NAAST.get(a)?.has(b) ?? false;

/** Whether somebody of this name may go by another, which need not share a letter with it: Jacobus is Koos. */
export const heeftRoepnaam = (naam: string): boolean => NAAST.has(naam);
