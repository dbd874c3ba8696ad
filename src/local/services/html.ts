import { ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { ASSIGN } from '../membrane.ts';

type OutputMethods = 'getContent' | 'getTitle' | 'setTitle' | 'getWidth' | 'setWidth' | 'getHeight' | 'setHeight';

/** https://developers.google.com/apps-script/reference/html/html-output */
export class HtmlOutput
  extends ServiceObject
  implements Record<OutputMethods & keyof GoogleAppsScript.HTML.HtmlOutput, (...args: never[]) => unknown>
{
  readonly serviceName = 'HtmlOutput';
  #title = '';
  #width: number | null = null;
  #height: number | null = null;

  constructor(private readonly content: string) {
    super();
  }

  getContent(): string {
    return this.content;
  }

  getTitle(): string {
    return this.#title;
  }

  setTitle(title: string): this {
    this.#title = title;
    return this;
  }

  getWidth(): number | null {
    return this.#width;
  }

  setWidth(width: number): this {
    this.#width = width;
    return this;
  }

  getHeight(): number | null {
    return this.#height;
  }

  setHeight(height: number): this {
    this.#height = height;
    return this;
  }
}

/**
 * https://developers.google.com/apps-script/guides/html/templates — of its
 * scriptlets only `<?= name ?>` and `<?!= name ?>` with a variable pushed to
 * the template; other code is not emulated.
 */
export class HtmlTemplate extends ServiceObject {
  readonly serviceName = 'HtmlTemplate';
  readonly #variables = new Map<string, unknown>();

  constructor(private readonly source: string) {
    super();
  }

  [ASSIGN](name: string, value: unknown): void {
    this.#variables.set(name, value);
  }

  evaluate(): HtmlOutput {
    const content = this.source.replace(
      /<\?(!?=)?([\s\S]*?)\?>/g,
      (_, kind: string | undefined, code: string, at: number) => {
        const name = code.trim();
        if (!kind || !/^[A-Za-z_$][\w$]*$/.test(name)) throw unemulated(`the scriptlet <?${kind ?? ''} ${name} ?>`);
        if (!this.#variables.has(name)) throw new ServiceError(`${name} is not defined`, undefined, 'ReferenceError');
        const text = String(this.#variables.get(name));
        return kind === '!=' ? text : escapeAt(this.source.slice(0, at), text);
      },
    );
    return new HtmlOutput(content);
  }
}

/** Contextual escaping in text and in quoted attribute values. In scripts, styles and elsewhere it is not emulated. */
function escapeAt(before: string, text: string): string {
  const raw = /<(script|style|!--)(?![\s\S]*<\/\1>|[\s\S]*-->)/i.test(before);
  const inTag = before.lastIndexOf('<') > before.lastIndexOf('>');
  const quoted = /=\s*("[^"]*|'[^']*)$/.test(before.slice(before.lastIndexOf('<')));
  if (raw || (inTag && !quoted)) throw unemulated('a printing scriptlet outside of text and quoted attributes');
  const names: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&#34;', "'": '&#39;' };
  return text.replace(/[&<>"']/g, (character) => names[character] ?? character);
}

/** https://developers.google.com/apps-script/reference/html/html-service */
export class HtmlService extends ServiceObject {
  readonly serviceName = 'HtmlService';

  constructor(private readonly pages: ReadonlyMap<string, string>) {
    super();
  }

  createHtmlOutput(html?: string): HtmlOutput {
    return new HtmlOutput(html ?? '');
  }

  createHtmlOutputFromFile(filename: string): HtmlOutput {
    return new HtmlOutput(this.#file(filename));
  }

  createTemplateFromFile(filename: string): HtmlTemplate {
    return new HtmlTemplate(this.#file(filename));
  }

  #file(filename: string): string {
    const text = this.pages.get(filename.replace(/\.html$/, ''));
    if (text === undefined) throw new ServiceError(`No HTML file named ${filename} was found.`);
    return text;
  }
}
