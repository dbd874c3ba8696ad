import { readAssumption } from './assumptions.ts';
import { type Bundle, loadBundle } from './bundle.ts';
import { Deliveries, type Fired } from './deliveries.ts';
import type { ExecutionRecord } from './execution.ts';
import { type Call, Executions, type RunOptions, type Settled } from './executions.ts';
import { faultHooks } from './faults.ts';
import type { ResponseData } from './forms/data.ts';
import { Form } from './forms/form.ts';
import { type Answers, submit } from './forms/respond.ts';
import { FormResponse, prefilledAnswers, publishedUrl } from './forms/responses.ts';
import { createKernel, type Kernel, steppingClock } from './kernel.ts';
import { createCallLog } from './log.ts';
import type { WorkspaceOptions } from './options.ts';
import { type Draws, drawsFrom } from './random.ts';
import { formSubmitEvent, openEvent } from './services/events.ts';
import type { Mail } from './services/mail.ts';
import type { Answer, Dialog, MenuItem, Page } from './services/ui.ts';
import { createSpreadsheetApp, Person } from './sheets/index.ts';
import { readState, writeStates } from './state.ts';
import { loadWorld, type World, worldState } from './world.ts';
import { type BackSheet, keepEdited, noteExport, takeBack } from './xlsx-back/take-back.ts';

export type { WorkspaceOptions } from './options.ts';

interface Saved {
  readonly now: number;
  readonly draws: number;
  readonly user: string;
}

const START = Date.UTC(2026, 6, 1, 0, 0, 0);
const USER = 'kyodo@city.example.lg.jp';

/** Opens the workspace saved in `dir`, or a new one: the script of the bundle, bound to an empty workbook 台帳. */
export function openWorkspace(options: WorkspaceOptions): Workspace {
  return new Workspace(options);
}

/** Google Workspace for one office: its files, its bound script, and the people around it. */
export class Workspace {
  readonly isNew: boolean;
  readonly user: string;
  readonly kernel: Kernel;
  readonly world: World;
  readonly bundle: Bundle;
  readonly #draws: Draws;
  readonly #executions: Executions;
  readonly #deliveries: Deliveries;
  readonly #log: ReturnType<typeof createCallLog>;
  /** What the last `save` wrote, so that the next renders only what changed. */
  readonly #exported = new Map<string, string>();

  constructor(private readonly options: WorkspaceOptions) {
    const saved = readState<Saved>(options.dir, 'workspace');
    this.isNew = !saved;
    this.user = saved?.user ?? options.user ?? USER;
    this.bundle = options.bundle ?? loadBundle(options.bundleDir ?? 'dist/registry');
    this.#log = createCallLog(options.logFile ?? process.env.TANE_LOG);
    this.#draws = drawsFrom(options.seed ?? 1, saved?.draws ?? 0);
    const faults = faultHooks(options.faults ?? []);
    this.kernel = createKernel({
      clock: steppingClock(Math.max(saved?.now ?? 0, options.now ?? START)),
      random: this.#draws.next,
      user: this.user,
      ...(options.locale ? { locale: options.locale } : {}),
      assume: { ...readAssumption(process.env.TANE_ASSUME), ...options.assume },
      beforeCall: (record, index) => {
        this.#log.write(record);
        options.people?.(this.person);
        options.beforeCall?.(record, index);
        faults.before(record, index);
      },
      afterCall: (record, index) => {
        options.afterCall?.(record, index);
        faults.after(record, index);
      },
    });
    this.world = loadWorld(this.kernel, options.dir, options.drive);
    this.#executions = new Executions(this, options, () => this.#log.flush());
    this.#deliveries = new Deliveries(this, options.deliver);
  }

  get boundId(): string {
    return this.world.boundId;
  }

  get mails(): readonly Mail[] {
    return this.world.mails;
  }

  get executions(): readonly ExecutionRecord[] {
    return this.world.executions;
  }

  /** The page last shown in the sidebar. */
  get sidebar(): Page | null {
    return this.world.screen.sidebar;
  }

  /** The page of the dialog last shown. */
  get dialog(): Page | null {
    return this.world.screen.dialog;
  }

  get menus(): readonly MenuItem[] {
    return this.world.screen.menus;
  }

  /** A person at the bound workbook. */
  get person(): Person {
    return new Person(this.world.sheets, this.world.boundId, this.world.selection);
  }

  /** How the person answers alerts and prompts. Until set: OK where it is the only button, else the dialog is closed. */
  onDialog(answer: (dialog: Dialog) => Answer): void {
    this.world.screen.answer = answer;
  }

  /**
   * Runs a top-level function and returns its result. From the `sidebar` the
   * rules of google.script.run hold. Throws ScriptError for what the script
   * left uncaught, ExecutionKilled where it was stopped, and the error of the
   * local Workspace where it asked for something not emulated.
   */
  run(name: string, args: readonly unknown[] = [], options: RunOptions = {}): unknown {
    return this.#executions.run({ fn: name, args, options });
  }

  /**
   * Runs functions that overlap at their service calls, in an order that the
   * seed decides; the same seed gives the same order. Returns what came of each,
   * a result or what `run` would throw.
   */
  overlap(calls: readonly Call[], { seed }: { readonly seed: number }): readonly Settled[] {
    return this.#executions.overlap(calls, seed);
  }

  /** Opens the workbook: the simple trigger `onOpen`, then installed ones. Returns the menus. */
  openBook(user = this.user): readonly MenuItem[] {
    this.world.screen.menus = [];
    const source = createSpreadsheetApp(this.world.sheets, this.boundId, null);
    if (this.bundle.functions.includes('onOpen')) {
      this.run('onOpen', [], { user, context: 'simple', event: openEvent(source, user) });
    }
    this.#deliveries.fire('ON_OPEN', this.boundId, (trigger) => openEvent(source, user, trigger));
    return this.menus;
  }

  /** Answers a Form as a respondent. Throws RespondentError where its page would not take the answers. */
  respond(
    formId: string,
    answers: Answers,
    options: { readonly respondent?: string } = {},
  ): { response: ResponseData; fired: Fired[] } {
    const { forms } = this.world;
    const response = submit(forms, formId, answers, options.respondent);
    const form = forms.get(formId);
    const fired = this.#deliveries.fire('ON_FORM_SUBMIT', formId, (trigger) =>
      formSubmitEvent(new Form(forms, form), new FormResponse(forms, form, response), trigger),
    );
    return { response, fired };
  }

  /** The Form at an address that a mail or a page gives a respondent, and the answers that it fills in. */
  formAt(url: string): { readonly formId: string; readonly answers: Answers } | undefined {
    const form = this.world.forms.list().find((one) => url.split('?')[0] === publishedUrl(one));
    return form && { formId: form.id, answers: prefilledAnswers(form, url) };
  }

  now(): number {
    return this.kernel.clock.now();
  }

  advance(milliseconds: number): void {
    this.kernel.clock.advance(milliseconds);
  }

  /** Lets events arrive that were late, then fires each clock trigger that is due, earliest first; those missed several times as A-TRIGGER-MISSED says. */
  fireDue(): Fired[] {
    return this.#deliveries.fireDue();
  }

  /** Makes the edits that somebody made in the exported workbook elsewhere; see xlsx-back/take-back.ts. */
  takeBack(): Promise<readonly BackSheet[]> {
    return takeBack(this.world, this.options.dir);
  }

  /** Writes the state, and for people the workbook, documents, mails and the log of executions. */
  async save(): Promise<void> {
    const { dir } = this.options;
    const saved: Saved = { now: this.now(), draws: this.#draws.count(), user: this.user };
    writeStates(dir, { ...worldState(this.world), workspace: saved });
    this.#log.flush();
    // Loaded here, because exceljs takes a second and most runs do not save.
    const { exportWorld } = await import('./export/folder.ts');
    keepEdited(this.world, dir);
    await exportWorld(this.world, dir, this.#exported);
    noteExport(this.world, dir);
  }
}
