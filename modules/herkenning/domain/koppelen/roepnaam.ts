/** First names that one person goes by, in the form of `vormNaam`: what is on a passport, and what people say. */
const GROEPEN = [
  'johannes jan johan hans joop jo',
  'cornelis kees cor corne',
  'hendrik henk hein rik hendricus',
  'wilhelmus willem wim will',
  'petrus pieter piet peter',
  'antonius anton ton toon anthonie',
  'gerardus gerard gerrit ger',
  'jacobus jaap koos jacob jacques',
  'nicolaas klaas nico niek nicholas nick',
  'franciscus frans frank',
  'theodorus theo dirk',
  'adrianus adriaan ad arie',
  'leonardus leo leon',
  'martinus martin tinus',
  'matthijs thijs matheus',
  'sebastiaan bas',
  'alexander alex sander xander lex',
  'robert rob bob robbert',
  'elisabeth elizabeth els lies betty bep ellie liz beth lisa',
  'maria ria marie mia marijke',
  'johanna anna anneke hanna joke jopie jo',
  'wilhelmina mien wil willy ina',
  'hendrika riek rika henny',
  'cornelia corrie cor nel nelly',
  'catharina katherine kate trijn rina kitty kathy',
  'margaretha margaret greet griet margriet meg maggie peggy',
  'jacoba coba jacqueline',
  'petronella nel petra',
  'geertruida truus geertje trudy',
  'mohammed mohamed muhammad mohamad mo',
  'mehmet mohammed',
  'fatima fatma fatoumata',
  'william bill will billy liam',
  'james jim jimmy jamie',
  'john jack johnny',
  'richard dick rick rich',
  'edward ted ed eddie',
  'michael mike mick',
  'thomas tom tommy',
  'daniel dan danny',
  'samuel sam sammy',
  'benjamin ben benny',
  'joseph joe jos',
  'charles charlie chuck',
  'matthew matt',
  'christopher chris',
  'patricia pat patty tricia',
  'rebecca becky bec',
  'jennifer jenny jen',
  'jessica jess jessie',
  'samantha sam sammie',
  'susan sue susie',
  'alexandra alex sandra',
  'victoria vicky tori',
];

const GROEPEN_VAN = new Map<string, ReadonlySet<number>>();
for (const [nr, namen] of GROEPEN.entries())
  for (const naam of namen.split(' ')) GROEPEN_VAN.set(naam, new Set([...(GROEPEN_VAN.get(naam) ?? []), nr]));

/** Whether two names may be the formal and the daily name of one person. */
export function isRoepnaam(a: string, b: string): boolean {
  const [links, rechts] = [GROEPEN_VAN.get(a), GROEPEN_VAN.get(b)];
  return links !== undefined && rechts !== undefined && !links.isDisjointFrom(rechts);
}
