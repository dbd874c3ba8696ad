import { buildRegistry } from '../../tools/build.ts';

/** Builds dist/registry once for the whole run: every test that needs the bundle runs the same one. */
export default async function setup(): Promise<void> {
  await buildRegistry();
}
