import { type Context, Hono } from 'hono';
import { workbenchJa } from '../../messages/workbench.ts';
import type { Page } from '../services/ui.ts';
import type { Workspace } from '../workspace.ts';
import { localAddress, serveFile } from './files.ts';
import { formView } from './forms.ts';
import { policy } from './guard.ts';
import { type Assets, bridged, ICON, shell } from './pages.ts';

/** What the browser opens: the workbench, the respondent's page, the script's own pages, files. */
export function pageRoutes(workspace: Workspace, assets: Assets): Hono {
  const app = new Hono();
  const scriptPage = (context: Context, page: Page | null): Response | Promise<Response> =>
    page ? context.html(bridged(page.html, assets.bridge), 200, policy('inline')) : context.notFound();

  app.get('/', (context) => context.html(shell('workbench', workbenchJa['workbench.name']), 200, policy('app')));
  app.get('/form/:id', (context) => {
    const form = formView(workspace, context.req.param('id'), '');
    return form ? context.html(shell('form', form.title), 200, policy('app')) : context.notFound();
  });
  app.get('/sidebar', (context) => scriptPage(context, workspace.sidebar));
  app.get('/dialog', (context) => scriptPage(context, workspace.dialog));
  app.get('/open', (context) => context.redirect(localAddress(workspace, context.req.query('url') ?? '')));
  app.get('/file/:id', (context) => {
    const file = serveFile(workspace, context.req.param('id'));
    if (!file) return context.notFound();
    const how = file.type === 'application/octet-stream' ? 'attachment' : 'inline';
    return context.body(typeof file.body === 'string' ? file.body : new Uint8Array(file.body), 200, {
      'content-type': file.type,
      'content-disposition': `${how}; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      // The browser's own PDF viewer does not run under a policy that forbids everything.
      ...(file.type.startsWith('text/html') ? policy(file.live ? 'inline' : 'static') : {}),
    });
  });
  app.get('/assets/:name', (context) => {
    const name = context.req.param('name');
    const text = assets.files.get(name);
    const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
    return text === undefined
      ? context.notFound()
      : context.body(text, 200, { 'content-type': `${type}; charset=utf-8` });
  });
  app.get('/favicon.ico', (context) => context.body(ICON, 200, { 'content-type': 'image/svg+xml' }));
  app.notFound((context) => context.text(workbenchJa['workbench.notFound'], 404));
  return app;
}
