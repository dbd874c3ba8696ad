import { Hono } from 'hono';
import { HTTPException } from 'hono/http-exception';
import type { Deed, DialogAnswer, FormAnswers, RunAnswer } from '../../../workbench/api.ts';
import { workbenchJa } from '../../messages/workbench.ts';
import { PersonError } from '../sheets/person.ts';
import type { Workspace } from '../workspace.ts';
import { perform, sheetView } from './book.ts';
import { answerForm, formView } from './forms.ts';
import { officeView } from './office.ts';
import { messageOf, morning, runFromPage, runMenuItem } from './script.ts';
import type { Turns } from './turns.ts';

/** What the workbench's page asks of the workspace. Answers are JSON; a refusal is `{error}` in words. */
export function apiRoutes(workspace: Workspace, turns: Turns): Hono {
  const app = new Hono();
  const { person } = workspace;

  app.get('/office', (context) => context.json(officeView(workspace)));
  app.get('/sheet', (context) => context.json(sheetView(workspace, context.req.query('title') ?? '')));
  app.post('/select', async (context) => {
    const { sheet, row, column } = (await context.req.json()) as { sheet: string; row: number; column: number };
    person.select(sheet, row, column);
    return context.json({});
  });
  app.post('/deed', async (context) => {
    const deed = (await context.req.json()) as Deed;
    return context.json({ warnings: await turns.write(() => perform(person, deed)) });
  });
  app.post('/run', async (context) => {
    const { name, args } = (await context.req.json()) as { name: string; args: readonly unknown[] };
    const before = turns.changes();
    const outcome = await turns.write(() => runFromPage(workspace, name, args));
    return context.json({ outcome, changed: turns.changes() !== before } satisfies RunAnswer);
  });
  app.post('/menu', async (context) => {
    const { handler, answers } = (await context.req.json()) as { handler: string; answers: readonly DialogAnswer[] };
    return context.json(await turns.write(() => runMenuItem(workspace, handler, answers)));
  });
  app.post('/morning', async (context) => context.json(await turns.write(() => morning(workspace))));
  app.get('/form/:id', (context) => {
    const form = formView(workspace, context.req.param('id'), context.req.query('query') ?? '');
    return form ? context.json(form) : context.json({ error: workbenchJa['workbench.notFound'] }, 404);
  });
  app.post('/form/:id', async (context) => {
    const answers = (await context.req.json()) as FormAnswers;
    return context.json(await turns.write(() => answerForm(workspace, context.req.param('id'), answers)));
  });
  app.onError((error, context) => {
    if (error instanceof HTTPException) return error.getResponse();
    return context.json({ error: messageOf(error) }, error instanceof PersonError ? 409 : 500);
  });
  return app;
}
