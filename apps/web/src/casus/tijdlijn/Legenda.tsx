import { Vorm } from '../../ui/index.ts';

/** What the shapes of the picture mean. */
export function Legenda() {
  return (
    <ul className="kaal legenda" aria-hidden="true">
      <li>
        <Vorm vorm="rond" /> feit
      </li>
      <li className="ernst--alarm">
        <Vorm vorm="vierkant" /> ernstig of overtreding
      </li>
      <li>
        <Vorm vorm="ring" /> moment geschat
      </li>
      <li>
        <Vorm vorm="balk" /> maatregel
      </li>
      <li>
        <Vorm vorm="arcering" /> meer dan 30 dagen stil
      </li>
    </ul>
  );
}
