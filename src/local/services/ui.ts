import { ServiceError, ServiceObject } from '../kernel.ts';
import { type EnumValue, enumOf } from './enums.ts';
import { HtmlOutput } from './html.ts';

const Button = enumOf('Ui.Button', ['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumOf('Ui.ButtonSet', ['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

export interface MenuItem {
  readonly caption: string;
  /** Absent on a separator and on a sub-menu. */
  readonly handler?: string;
  readonly items?: readonly MenuItem[];
  readonly separator?: true;
}

/** A question the script puts to the person, and the answer. */
export interface Dialog {
  readonly kind: 'alert' | 'prompt';
  readonly title: string;
  readonly message: string;
  readonly buttons: readonly string[];
}

export interface Answer {
  readonly button: 'CLOSE' | 'OK' | 'CANCEL' | 'YES' | 'NO';
  readonly text?: string;
}

export interface Page {
  readonly title: string;
  readonly html: string;
  readonly width: number | null;
  readonly height: number | null;
}

/** The editor's window: what a person sees, and how they answer. */
export interface Screen {
  menus: MenuItem[];
  sidebar: Page | null;
  dialog: Page | null;
  answer: (dialog: Dialog) => Answer;
}

/** https://developers.google.com/apps-script/reference/base/menu */
class Menu extends ServiceObject implements GoogleAppsScript.Base.Menu {
  readonly serviceName = 'Menu';
  readonly items: MenuItem[] = [];

  constructor(
    private readonly screen: Screen,
    readonly caption: string,
  ) {
    super();
  }

  addItem(caption: string, functionName: string): this {
    this.items.push({ caption, handler: functionName });
    return this;
  }

  addSeparator(): this {
    this.items.push({ caption: '', separator: true });
    return this;
  }

  addSubMenu(menu: GoogleAppsScript.Base.Menu): this {
    if (!(menu instanceof Menu)) throw new ServiceError('Invalid argument: menu');
    this.items.push({ caption: menu.caption, items: menu.items });
    return this;
  }

  addToUi(): void {
    const others = this.screen.menus.filter((menu) => menu.caption !== this.caption);
    this.screen.menus = [...others, { caption: this.caption, items: this.items }];
  }
}

/** https://developers.google.com/apps-script/reference/base/prompt-response */
class PromptResponse extends ServiceObject {
  readonly serviceName = 'PromptResponse';

  constructor(private readonly answer: Answer) {
    super();
  }

  getResponseText(): string | null {
    return this.answer.text ?? null;
  }

  getSelectedButton(): EnumValue {
    return Button[this.answer.button];
  }
}

/** https://developers.google.com/apps-script/reference/base/ui */
export class Ui extends ServiceObject {
  readonly serviceName = 'Ui';
  override readonly members = { Button, ButtonSet };

  /** `suspend` is called whenever the script waits for the person: its locks do not last through that. */
  constructor(
    private readonly screen: Screen,
    private readonly suspend: () => void,
  ) {
    super();
  }

  createMenu(caption: string): Menu {
    return new Menu(this.screen, caption);
  }

  /** Its menu bears the name of the script (reference/base/ui#createAddonMenu). */
  createAddonMenu(): Menu {
    return new Menu(this.screen, 'Tane');
  }

  alert(first: string, second?: string | EnumValue, third?: EnumValue): EnumValue {
    return Button[this.#ask('alert', first, second, third).button];
  }

  prompt(first: string, second?: string | EnumValue, third?: EnumValue): PromptResponse {
    return new PromptResponse(this.#ask('prompt', first, second, third));
  }

  showSidebar(userInterface: HtmlOutput): void {
    this.screen.sidebar = page(userInterface, userInterface.getTitle());
  }

  showModalDialog(userInterface: HtmlOutput, title: string): void {
    this.screen.dialog = page(userInterface, title);
  }

  showModelessDialog(userInterface: HtmlOutput, title: string): void {
    this.screen.dialog = page(userInterface, title);
  }

  /** The overloads are (prompt), (prompt, buttons) and (title, prompt, buttons). */
  #ask(kind: Dialog['kind'], first: string, second?: string | EnumValue, third?: EnumValue): Answer {
    const titled = typeof second === 'string';
    const set = titled ? third : second;
    const [title, message] = titled ? [first, second] : ['', first];
    if (titled && !third) throw new ServiceError(`The parameters don't match the method signature for Ui.${kind}.`);
    this.suspend();
    return this.screen.answer({ kind, title, message, buttons: (set?.constant ?? 'OK').split('_') });
  }
}

function page(output: HtmlOutput, title: string): Page {
  if (!(output instanceof HtmlOutput)) throw new ServiceError('Invalid argument: userInterface');
  return { title, html: output.getContent(), width: output.getWidth(), height: output.getHeight() };
}
