import { startTestCluster } from './cluster.ts';
import { CLUSTER_VARIABLE } from './database.ts';

/** Vitest global setup: one cluster for all test files, announced to the workers through their environment. */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await startTestCluster();
  process.env[CLUSTER_VARIABLE] = JSON.stringify(cluster.server);
  return cluster.stop;
}
