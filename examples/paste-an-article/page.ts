// The page: the form, the reading of what is in it, and what came of it.
import countries from 'stancegraph/data/countries';
import type { Extraction, ExtractVocabulary } from 'stancegraph/extract';
import { byId, download, element, isWide, wireExports } from '../../src/page/browser/dom.js';
import { counted } from '../../src/words/list-words.js';
import { EXAMPLE, OWN_PROPOSITIONS } from './article.js';
import { claimWords } from './claim-words.js';
import { Reader } from './reader.js';
import { BUNDLED, documentId, type ReadingRequest, readVocabulary } from './reading.js';
import { Results } from './results.js';

const MOST_TEXT = 2_000_000;

/** The article that was read last, and what was in it. */
interface Found {
  readonly request: ReadingRequest;
  readonly extraction: Extraction;
}

export class Page {
  readonly #reader: Reader;
  readonly #text = byId<HTMLTextAreaElement>('text');
  readonly #published = byId<HTMLInputElement>('published');
  readonly #propositions = byId<HTMLTextAreaElement>('propositions');
  readonly #confidence = byId<HTMLInputElement>('confidence');
  #last: ReadingRequest | null = null;
  #found: Found | null = null;

  /** @param script The page's own script. */
  constructor(script: string) {
    this.#reader = new Reader(script);
    byId('bundled-count').textContent = `(${BUNDLED.propositions.length})`;
    this.#propositions.value = OWN_PROPOSITIONS;
    if (this.#published.value === '') this.#published.value = today();
    byId('article').tabIndex = 0; // it scrolls, for the keyboard as well
    this.#onForm();
    this.#onExports();
    this.#showSettings();
  }

  #onForm(): void {
    const form = byId<HTMLFormElement>('form');
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#read();
    });
    form.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      form.requestSubmit();
    });
    form.addEventListener('input', () => this.#showSettings());
    for (const field of [this.#confidence, this.#published]) {
      field.addEventListener('change', () => {
        if (this.#found !== null) this.#read();
      });
    }
    byId('example').addEventListener('click', () => {
      this.#text.value = EXAMPLE.text;
      this.#published.value = EXAMPLE.published;
      this.#read();
    });
    byId('clear').addEventListener('click', () => {
      this.#text.value = '';
      this.#text.focus();
    });
    byId('stop').addEventListener('click', () => this.#reader.stop());
  }

  #showSettings(): void {
    const share = `${Math.round(Number(this.#confidence.value) * 100)} %`;
    byId('confidence-shown').textContent = share;
    this.#confidence.setAttribute('aria-valuetext', share);
    byId('own').hidden = !this.#isOwn();
  }

  #isOwn(): boolean {
    return new FormData(byId<HTMLFormElement>('form')).get('vocabulary') === 'own';
  }

  async #read(): Promise<void> {
    const request = this.#request();
    if (request === null) return;
    this.#setReading(true);
    this.#last = request;
    const started = performance.now();
    try {
      const extraction = await this.#reader.read(request);
      if (this.#last !== request) return; // a newer one is being read
      if (extraction === null) this.#say('Stopped', true);
      else this.#show({ request, extraction }, performance.now() - started);
    } catch (error) {
      this.#refuse((error as Error).message, request.vocabulary === null ? null : this.#propositions);
    } finally {
      if (this.#last === request) this.#setReading(false);
    }
  }

  /** What is to be read, or null once the page has said what is wrong. */
  #request(): ReadingRequest | null {
    for (const field of document.querySelectorAll('[aria-invalid]')) field.removeAttribute('aria-invalid');
    byId('problem').textContent = '';
    const text = this.#text.value;
    if (text.trim() === '')
      return this.#refuse('There is no article yet: paste one, or begin with the example.', this.#text);
    if (text.length > MOST_TEXT) {
      const size = text.length.toLocaleString('en');
      return this.#refuse(`The text has ${size} characters, more than 2,000,000. Read it in parts.`, this.#text);
    }
    const published = this.#published.value;
    if (published === '') {
      return this.#refuse('Say on which day the article was published: "on Tuesday" goes by it.', this.#published);
    }
    let vocabulary: ExtractVocabulary | null = null;
    try {
      if (this.#isOwn()) vocabulary = readVocabulary(this.#propositions.value);
    } catch (error) {
      return this.#refuse((error as Error).message, this.#propositions);
    }
    return { text, published, minConfidence: Number(this.#confidence.value), vocabulary };
  }

  #refuse(problem: string, field: HTMLElement | null): null {
    byId('problem').textContent = problem;
    field?.setAttribute('aria-invalid', 'true');
    field?.focus();
    return null;
  }

  #setReading(isReading: boolean): void {
    byId('stop').hidden = !isReading;
    byId('read').textContent = isReading ? 'Reading…' : 'Read';
    byId('article').setAttribute('aria-busy', String(isReading));
    if (isReading) this.#say('Reading');
  }

  #show(found: Found, milliseconds: number): void {
    this.#found = found;
    const { text, vocabulary } = found.request;
    const claims = claimWords(found.extraction, vocabulary ?? BUNDLED, countries);
    byId('exports').hidden = claims.length === 0;
    byId('claims-heading').textContent = claims.length === 0 ? 'Claims' : `Claims (${claims.length})`;
    const count = text.trim().split(/\s+/).length;
    const holders = new Set(found.extraction.proposed.map(({ claim }) => claim.holder)).size;
    const size = counted(count, 'word');
    const result =
      claims.length === 0 ? 'no claim found' : `${counted(claims.length, 'claim')} by ${counted(holders, 'holder')}`;
    byId('summary').textContent = `${size}, ${result}, in ${Math.round(milliseconds)} ms`;
    new Results(text, found.extraction, claims, (words) => this.#say(words));
    if (claims.length === 0) {
      const { length } = (vocabulary ?? BUNDLED).propositions;
      byId('list').replaceChildren(
        element(
          'p',
          {},
          element('b', {}, 'Nothing found. '),
          `The rules read no claim about ${length === 1 ? 'this proposition' : `these ${length} propositions`}, nor any praise, request or presence. That is not to say that there is none: try propositions that the article is about, more aliases for them, or a lower share under “At least this sure”.`,
        ),
      );
    }
    this.#say(`${size}, ${result}`);
    if (!isWide()) byId('article-heading').scrollIntoView();
  }

  #onExports(): void {
    const found = () => this.#found as Found; // nothing is given away before something was found
    const id = () => documentId(found().request.published);
    const actions = {
      draft: () => download(`${id()}.yaml`, 'application/yaml', draft(found())),
      json: () => download(`${id()}.json`, 'application/json', asJson(found())),
      copy: () => navigator.clipboard.writeText(asJson(found())),
      text: () => download(`${id()}.txt`, 'text/plain', found().request.text),
    };
    wireExports(byId<HTMLDetailsElement>('exports'), actions, (words) => this.#say(words, true));
  }

  /** For screen readers; to be seen by all where nothing else shows it. */
  #say(words: string, isShown = false): void {
    const status = byId('status');
    status.textContent = words;
    status.classList.toggle('hidden', !isShown);
    if (!isShown) return;
    setTimeout(() => {
      if (status.textContent === words) status.classList.add('hidden');
    }, 4_000);
  }
}

/** What `extract` returned, but for the plain claims and mentions. */
function asJson({ extraction: { proposed, newActors, newEvents } }: Found): string {
  return `${JSON.stringify({ proposed, newActors, newEvents }, null, 1)}\n`;
}

/** The form of `stancegraph extract --out`, for `stancegraph review`. JSON is YAML. */
function draft({ request: { text, published }, extraction: { claims } }: Found): string {
  const head = JSON.stringify({ id: documentId(published), published, length: text.length });
  const lines = claims.map(({ document: _, ...claim }) => `  - ${JSON.stringify(claim)}\n`);
  return `# proposed by rules: accept, edit or reject each claim\ndocument: ${head}\nclaims:\n${lines.join('')}`;
}

function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
