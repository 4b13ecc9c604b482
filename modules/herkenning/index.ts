export { type Incident, incident } from './domain/incident.ts';
