import { z } from 'zod';
import { INHOUD } from './index.ts';

/** The name of a fact type. */
export const soortVorm = z.object(INHOUD).keyof();

/** The names of all fact types. */
export const SOORTEN = soortVorm.options;
