import { type Assumptions, readAssumption } from './assumptions.ts';
import { type Bundle, loadBundle } from './bundle.ts';
import type { DriveOptions } from './drive/context.ts';
import type { ExecutionRecord } from './execution.ts';
import { type Call, Executions, type RunOptions, type Settled } from './executions.ts';
import { type Delivery, type Fault, faultHooks, TRIGGER_TIME_SPENT } from './faults.ts';
import type { ResponseData } from './forms/data.ts';
import { Form } from './forms/form.ts';
import { type Answers, submit } from './forms/respond.ts';
import { FormResponse, prefilledAnswers, publishedUrl } from './forms/responses.ts';
import { type CallRecord, createKernel, type Kernel, steppingClock } from './kernel.ts';
import { createCallLog } from './log.ts';
import { ExecutionKilled } from './membrane.ts';
import { type Draws, drawsFrom } from './random.ts';
import { ScriptError } from './sandbox.ts';
import { clockEvent, formSubmitEvent, openEvent } from './services/events.ts';
import type { Mail } from './services/mail.ts';
import { nextDue, type TriggerRecord } from './services/triggers.ts';
import type { Answer, Dialog, MenuItem, Page } from './services/ui.ts';
import { createSpreadsheetApp, Person } from './sheets/index.ts';
import { readState, writeStates } from './state.ts';
import { loadWorld, type World, worldState } from './world.ts';
import { type BackSheet, keepEdited, noteExport, takeBack } from './xlsx-back/take-back.ts';

export interface WorkspaceOptions {
  /** Where the state lives; nothing is written before `save`. */
  readonly dir: string;
  /** The folder that clasp pushes, or a bundle already read. */
  readonly bundleDir?: string;
  readonly bundle?: Bundle;
  /** The account that owns a new workspace and acts where no other is named. */
  readonly user?: string;
  /** The language that the accounts have chosen; Japanese unless said otherwise. */
  readonly locale?: string;
  readonly seed?: number;
  /** The time in a new workspace; in a saved one the later of this and its own. */
  readonly now?: number;
  /** The service-call log; without it the file that TANE_LOG names. */
  readonly logFile?: string;
  readonly beforeCall?: (record: CallRecord, index: number) => void;
  readonly afterCall?: (record: CallRecord, index: number) => void;
  /** What goes wrong at service calls. */
  readonly faults?: readonly Fault[];
  /** How an event reaches a trigger; once unless it says otherwise. */
  readonly deliver?: (trigger: TriggerRecord) => Delivery;
  /** Somebody who may act before each service call, such as personAtWork gives. */
  readonly people?: (person: Person) => unknown;
  /** What a service call costs on the emulated clock. */
  readonly callMilliseconds?: number;
  readonly assume?: Partial<Assumptions>;
  readonly drive?: DriveOptions;
}

/** What came of a trigger's run. */
export interface Fired {
  readonly handler: string;
  readonly owner: string;
  readonly error?: string;
}

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
  readonly #log: ReturnType<typeof createCallLog>;
  /** Events on their way; one that has not arrived when the workspace is closed is lost. */
  #late: { readonly due: number; arrive(): Fired }[] = [];
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
    for (const trigger of this.#triggers('ON_OPEN', this.boundId))
      this.#fire(trigger, openEvent(source, user, trigger));
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
    const fired = this.#triggers('ON_FORM_SUBMIT', formId).flatMap((trigger) =>
      this.#fire(trigger, formSubmitEvent(new Form(forms, form), new FormResponse(forms, form, response), trigger)),
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
    const late = this.#late.filter((event) => event.due <= this.now());
    this.#late = this.#late.filter((event) => !late.includes(event));
    const fired = late.map((event) => event.arrive());
    const due = (trigger: TriggerRecord): boolean => typeof trigger.due === 'number' && trigger.due <= this.now();
    const waiting = this.world.triggers.filter(due).sort((a, b) => (a.due ?? 0) - (b.due ?? 0));
    for (const trigger of waiting) {
      if (!this.world.triggers.includes(trigger) || !trigger.schedule) continue;
      let missed = 0;
      for (; due(trigger); missed += 1) trigger.due = nextDue(trigger.schedule, trigger.due ?? 0);
      const times = this.kernel.assume['A-TRIGGER-MISSED'] === 'each' ? missed : 1;
      for (let i = 0; i < times; i += 1) fired.push(...this.#fire(trigger, clockEvent(this.kernel, trigger)));
      if (trigger.due === null && this.kernel.assume['A-TRIGGER-SPENT'] === 'gone') {
        this.world.triggers.splice(this.world.triggers.indexOf(trigger), 1);
      }
    }
    return fired;
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

  #triggers(event: TriggerRecord['event'], sourceId: string): TriggerRecord[] {
    return this.world.triggers.filter((trigger) => trigger.event === event && trigger.sourceId === sourceId);
  }

  /** A failing trigger shows nobody anything; it is on the Executions page (guides/triggers/installable, "Errors in triggers"). */
  #fire(trigger: TriggerRecord, event: object): Fired[] {
    const delivery = this.options.deliver?.(trigger) ?? 1;
    if (delivery === 'quota') return [{ ...told(trigger), error: TRIGGER_TIME_SPENT }];
    if (typeof delivery === 'number') return Array.from({ length: delivery }, () => this.#arrive(trigger, event));
    this.#late.push({ due: this.now() + delivery.late, arrive: () => this.#arrive(trigger, event) });
    return [];
  }

  #arrive(trigger: TriggerRecord, event: object): Fired {
    try {
      this.run(trigger.handler, [], { user: trigger.owner, context: 'trigger', event });
      return told(trigger);
    } catch (error) {
      if (!(error instanceof ScriptError || error instanceof ExecutionKilled)) throw error;
      return { ...told(trigger), error: error.message };
    }
  }
}

function told({ handler, owner }: TriggerRecord): Fired {
  return { handler, owner };
}
