import type { AddressInfo } from 'node:net';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import type { Workspace } from '../workspace.ts';
import { apiRoutes } from './api-routes.ts';
import { localOnly } from './guard.ts';
import { pageRoutes } from './page-routes.ts';
import { buildAssets } from './pages.ts';
import { turnsOf } from './turns.ts';

export interface Workbench {
  readonly url: string;
  /** Stops serving; resolves when the last write is saved. */
  close(): Promise<void>;
}

/**
 * Serves the workspace to a browser on this computer: workbook and sidebar
 * side by side, Forms as respondents see them, documents, outbox, clock.
 * Port 0 takes a free one.
 */
export async function startWorkbench(workspace: Workspace, options: { readonly port: number }): Promise<Workbench> {
  openBook(workspace);
  const turns = turnsOf(workspace);
  const app = new Hono();
  app.use(localOnly());
  app.route('/api', apiRoutes(workspace, turns));
  app.route('/', pageRoutes(workspace, await buildAssets()));
  const server = serve({ fetch: app.fetch, hostname: '127.0.0.1', port: options.port });
  await new Promise<void>((resolve, reject) => {
    server.once('listening', resolve);
    server.once('error', reject);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    async close() {
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
        if ('closeAllConnections' in server) server.closeAllConnections();
      });
      await turns.settled();
    },
  };
}

/** The workbook opened by a person who also opens the sidebar: the menus are built, the sidebar stands beside the grid. */
function openBook(workspace: Workspace): void {
  workspace.openBook();
  if (workspace.bundle.functions.includes('openSidebar')) workspace.run('openSidebar');
}
