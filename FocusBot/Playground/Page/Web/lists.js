// A channel or a thread holds any number of messages; the page holds a window of them, and moves it as the person scrolls.

const PAGE = 60;
const MOST = 180;

export class MessageList {
  items = [];
  hasOlder = false;
  hasNewer = false;
  isLoaded = false;
  mark = null;
  #isMoving = false;
  #address;
  #changed;

  constructor(me, channel, root, changed) {
    this.key = `${me}/${channel}/${root ?? ''}`;
    this.channel = channel;
    this.root = root ?? null;
    this.#changed = changed;
    this.#address = `/playground/messages?as=${me}&channel=${channel}${root ? `&root=${root}` : ''}`;
  }

  /** The same part of the list, as it is now. */
  async refresh() {
    const range = this.hasNewer ? { from: this.items[0]?.ts, limit: this.items.length } : { limit: Math.max(PAGE, Math.min(this.items.length, MOST)) };
    const answer = await this.#get(range);
    if (!answer) return;
    this.items = answer.messages;
    this.hasOlder = answer.has_older;
    this.hasNewer = answer.has_newer;
    this.#loaded(answer);
  }

  async older() {
    await this.#move(this.hasOlder, { before: this.items[0]?.ts }, answer => {
      this.items = [...answer.messages, ...this.items];
      this.hasOlder = answer.has_older;
      if (this.items.length > MOST) { this.items.length = MOST; this.hasNewer = true; }
    });
  }

  async newer() {
    await this.#move(this.hasNewer, { from: this.items.at(-1)?.ts }, answer => {
      this.items = [...this.items, ...answer.messages.slice(1)];
      this.hasNewer = answer.has_newer;
      if (this.items.length > MOST) { this.items = this.items.slice(-MOST); this.hasOlder = true; }
    });
  }

  async newest() {
    this.hasNewer = false;
    this.items = [];
    await this.refresh();
    this.#changed();
  }

  /** The part in which a message is, with some of what came before it. */
  async goTo(ts) {
    const [before, after] = await Promise.all([this.#get({ before: ts, limit: PAGE / 2 }), this.#get({ from: ts, limit: PAGE })]);
    if (!before || !after) return;
    this.items = [...before.messages, ...after.messages];
    this.hasOlder = before.has_older;
    this.hasNewer = after.has_newer;
  }

  async #move(may, range, take) {
    if (!may || this.#isMoving) return;
    this.#isMoving = true;
    try {
      const answer = await this.#get({ ...range, limit: PAGE });
      if (answer) { take(answer); this.#changed(); }
    } catch { /* The stream tells when the program is back. */ }
    finally { this.#isMoving = false; }
  }

  async #get(range) {
    const query = Object.entries(range).filter(([, value]) => value !== undefined).map(([name, value]) => `&${name}=${value}`).join('');
    const response = await fetch(this.#address + query);
    return response.ok ? response.json() : null;
  }

  #loaded(answer) {
    if (!this.isLoaded) this.mark = answer.mark;
    this.isLoaded = true;
  }
}
