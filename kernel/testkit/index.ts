export { addActor } from './actors.ts';
export { launchChromium } from './chromium.ts';
export { FLEETING } from './cluster.ts';
export { startTestDatabase } from './database.ts';
export { makeDataFolder } from './folder.ts';
export type { TestDatabase } from './database.ts';
