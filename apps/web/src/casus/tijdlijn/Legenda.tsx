/** What the shapes of the picture mean. */
export function Legenda() {
  return (
    <ul className="kaal legenda" aria-hidden="true">
      <li>● feit</li>
      <li className="ernst--alarm">■ ernstig of overtreding</li>
      <li>○ moment geschat</li>
      <li>▬ maatregel</li>
      <li>▨ meer dan 30 dagen stil</li>
    </ul>
  );
}
