import type { Download } from '../drive/download.ts';
import { answerForms, formsCall, type RestAnswer } from '../forms/rest.ts';
import type { FormStore } from '../forms/store.ts';
import { type RestCall, ServiceError, ServiceObject, unemulated } from '../kernel.ts';
import { signedBytes } from './blob.ts';

interface FetchRequest {
  readonly url: string;
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly muteHttpExceptions?: boolean;
}

const FIELDS = ['url', 'method', 'headers', 'muteHttpExceptions'];
/** The URL can have up to 2,082 characters (reference/url-fetch/url-fetch-app). */
const LONGEST = 2082;

/** https://developers.google.com/apps-script/reference/url-fetch/http-response */
class HTTPResponse extends ServiceObject {
  readonly serviceName = 'HTTPResponse';

  constructor(
    private readonly answer: RestAnswer,
    private readonly bytes?: Uint8Array,
  ) {
    super();
  }

  getResponseCode(): number {
    return this.answer.status;
  }

  getContent(): number[] {
    return signedBytes(this.bytes ?? new TextEncoder().encode(this.getContentText()));
  }

  getContentText(): string {
    if (this.bytes) throw unemulated('getContentText of a download');
    return JSON.stringify(this.answer.body);
  }
}

/** https://developers.google.com/apps-script/reference/url-fetch/url-fetch-app, for the Forms API and for downloads from Drive. */
export class UrlFetchApp extends ServiceObject {
  readonly serviceName = 'UrlFetchApp';
  /** The REST calls that one call of this service makes, for the log. */
  override readonly partsOf = (args: readonly unknown[]): readonly RestCall[] =>
    [args[0]].flat().flatMap((one) => formsCall(new URL((one as FetchRequest).url)) ?? []);

  constructor(
    private readonly forms: FormStore,
    private readonly token: string,
    private readonly allowed: readonly string[] | undefined,
    private readonly download: Download,
  ) {
    super();
  }

  fetchAll(requests: readonly FetchRequest[]): HTTPResponse[] {
    return requests.map((request) => this.#answer(request));
  }

  #answer(request: FetchRequest): HTTPResponse {
    const stray = Object.keys(request).find((field) => !FIELDS.includes(field));
    if (stray || (request.method ?? 'get') !== 'get') throw unemulated(`UrlFetchApp with ${stray ?? request.method}`);
    if (request.url.length > LONGEST) throw new ServiceError(`Limit Exceeded: URLFetch URL Length.`);
    // manifest/allowlist-url: what no prefix of urlFetchWhitelist covers is refused.
    if (this.allowed && !this.allowed.some((prefix) => request.url.startsWith(prefix)))
      throw new ServiceError(`UrlFetch calls to ${request.url} are not permitted by your admin`);
    const known = request.headers?.Authorization === `Bearer ${this.token}`;
    const url = new URL(request.url);
    if (url.host === 'www.googleapis.com') {
      const { bytes, ...answer } = known ? this.download(url) : UNAUTHENTICATED_DOWNLOAD;
      return this.#respond(request, answer, bytes);
    }
    const call = formsCall(url);
    if (!call || !request.url.startsWith('https://forms.googleapis.com/')) throw unemulated(`fetching ${request.url}`);
    return this.#respond(request, known ? answerForms(this.forms, call) : UNAUTHENTICATED);
  }

  #respond(request: FetchRequest, answer: RestAnswer, bytes?: Uint8Array): HTTPResponse {
    if (answer.status >= 400 && !request.muteHttpExceptions) {
      const { origin } = new URL(request.url);
      throw new ServiceError(`Request failed for ${origin} returned code ${answer.status}.`);
    }
    return new HTTPResponse(answer, bytes);
  }
}

const UNAUTHENTICATED: RestAnswer = {
  status: 401,
  body: {
    error: { code: 401, message: 'Request is missing required authentication credential.', status: 'UNAUTHENTICATED' },
  },
};
const UNAUTHENTICATED_DOWNLOAD: ReturnType<Download> = UNAUTHENTICATED;
