import type { MiddlewareHandler } from 'hono';
import { fill } from '../../messages/fill.ts';
import { workbenchJa } from '../../messages/workbench.ts';

/** What a page of the workbench may load; `inline` for pages that come as one file. */
export type Policy = 'app' | 'inline' | 'static';

const POLICIES: Readonly<Record<Policy, string>> = {
  app: "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; font-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  // A page of HtmlService: one file with its own script. The sandbox keeps it from the workbench itself, as Google's does,
  // and lets it do what Google's does (https://developers.google.com/apps-script/guides/html/restrictions).
  inline:
    "sandbox allow-scripts allow-forms allow-modals allow-popups allow-downloads allow-popups-to-escape-sandbox; default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: https:; base-uri 'none'; frame-ancestors 'self'",
  static: "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'",
};

/** The header that holds a page to its policy. */
export function policy(kind: Policy): Record<string, string> {
  return { 'content-security-policy': POLICIES[kind] };
}

/**
 * Lets nobody in but pages of this very server: another web site in the same
 * browser could otherwise send requests here, or reach it under a name of its own.
 */
export function localOnly(): MiddlewareHandler {
  return async (context, next) => {
    const host = context.req.header('host') ?? '';
    const origin = context.req.header('origin');
    const here = /^(127\.0\.0\.1|localhost)(:\d+)?$/.test(host);
    if (!here || (origin !== undefined && origin !== `http://${host}`)) {
      return context.json({ error: fill(workbenchJa['workbench.forbidden']) }, 403);
    }
    if (context.req.method === 'POST' && !context.req.header('content-type')?.startsWith('application/json')) {
      return context.json({ error: fill(workbenchJa['workbench.forbidden']) }, 403);
    }
    await next();
    context.header('x-content-type-options', 'nosniff');
    context.header('referrer-policy', 'no-referrer');
    context.header('cache-control', 'no-store');
  };
}
