import Bowser from 'bowser';

/** Browser and system in words, as a browser says itself: "Chrome op Android". Undefined when it says nothing we know. */
export function toestelnaam(kenmerk: string | undefined): string | undefined {
  if (kenmerk === undefined || kenmerk.trim() === '') return undefined;
  const { browser, os } = Bowser.parse(kenmerk.slice(0, 500));
  const delen = [browser.name, os.name].filter((deel) => deel !== undefined && deel !== '');
  return delen.length === 0 ? undefined : delen.join(' op ').slice(0, 100);
}
