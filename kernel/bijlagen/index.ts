export { type Bewaard, leesOpgeslagen, MAX_BIJLAGE, openOpslag, type Opslag } from './opslag.ts';
export { nieuweSleutel, pakUit, verpak } from './versleutel.ts';
