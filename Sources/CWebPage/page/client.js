// @ts-check
/**
 * A client of Bearings' line protocol, for any web page: it connects, comes back by itself, and sends each answer so that it
 * is taken exactly once. It knows nothing of how a page looks. docs/web-front.md builds a chat with it in 40 lines.
 *
 *     const client = new Client({ address: "wss://assess.example.org/protocol" })
 *     client.addEventListener("message", ({ detail }) => show(detail))   // what the server says, as it says it
 *     client.addEventListener("state", ({ detail }) => ...)              // see State
 *     client.connect()
 *     client.answer({ text: "seven of the nine trustees" })
 *
 * Events, each with its `detail`:
 * - `message`: a message of the protocol (docs/protocol). Ignore the types that you don't know.
 * - `state`: a {@link State}. Tell people about `lost`; answers given meanwhile are sent later.
 * - `settled`: the server has said everything that was missed. Until then, what comes with a number up to `newest` isn't new.
 * - `refused`: `{ said, code, sentence }`, an answer that wasn't taken. Give the person their words back.
 *
 * @typedef {"connecting" | "open" | "lost" | "ended"} Phase
 * @typedef {{ phase: Phase, reason?: string, sentence?: string }} State `reason` says why it ended: that of `bye`, or the code of an `error`.
 * @typedef {{ text: string } | { choice: string | string[] } | { command: string }} Said
 * @typedef {{ type: string, id: string, to?: number } & Record<string, any>} Sent
 * @typedef {{ front: string, count: number, waiting: Sent[], session?: string, key?: string, dialogue?: string, from?: Earlier }} Kept
 *   What has to outlive the page, so that nothing is taken twice.
 * @typedef {{ session: string, key: string }} Earlier a session with whose answers a new one begins
 * @typedef {{ type: string } & Record<string, any>} Message
 * @typedef {object} Options
 * @property {string} address where the server is: `ws:` or `wss:`, and `/protocol`
 * @property {string} [token] what lets one use the server at all, where its `hello` wants that
 * @property {Partial<Kept>} [kept] what was kept before; with a `session` and its `key`, one comes back
 * @property {(kept: Kept) => void} [keep] keeps it, each time it changes
 * @property {boolean} [again] hear the whole conversation again, as a page does that has just been loaded (it is so unless you say false)
 * @property {number} [patience] milliseconds in which a server answers, before the line is given up
 */

/** The version of the protocol that is spoken here. */
const VERSION = 1
/** Milliseconds before the line is tried again: the first time, and at most. */
const [SOONEST, LATEST] = [500, 15_000]

export class Client extends EventTarget {
  /** @type {Options} */ #options
  /** @type {WebSocket | undefined} */ #socket
  /** @type {Kept} */ #kept
  /** @type {Phase} */ #phase = "ended"
  /** The number of the last thing heard; nothing before the first. @type {number | undefined} */ #heard
  #isOpen = false
  #agrees = false
  #pause = SOONEST
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #retry
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #alarm
  /** @type {Map<string, { parts: any[], done: (content: any) => void, fail: (fault: Error) => void }>} */ #wanted = new Map()
  #count = 0
  /** What is asked now. @type {Message | undefined} */ ask
  /** What the server offers and allows. @type {Message | undefined} */ hello
  /** The session as it was opened. @type {Message | undefined} */ opened

  /** @param {Options} options */
  constructor(options) {
    super()
    this.#options = { patience: 10_000, again: true, ...options }
    this.#kept = { front: `web-${random(9)}`, count: 0, waiting: [], ...options.kept }
    this.#heard = this.#options.again && this.#kept.session ? 0 : undefined
    globalThis.addEventListener?.("online", () => this.#check())
    globalThis.document?.addEventListener("visibilitychange", () => document.hidden || this.#check())
  }

  /** The session and its key, once it is begun. */
  get session() { return this.#kept.session }
  get key() { return this.#kept.key }
  /** This front's own name. */
  get front() { return this.#kept.front }
  /** The answers that aren't acknowledged yet, in order. */
  get waiting() { return [...this.#kept.waiting] }
  get phase() { return this.#phase }

  /**
   * Attaches to the session that was kept, or begins one in this dialogue. Its key is made here and kept before it is sent, so
   * that the same beginning twice is one session.
   * @param {{ dialogue?: string, from?: Earlier, agree?: boolean }} [wish] `agree` goes on although the dialogue has changed meanwhile
   */
  connect({ dialogue, from, agree = false } = {}) {
    const { key = random(32), ...kept } = this.#kept
    if (!kept.session) this.#keep({ key, dialogue: dialogue ?? kept.dialogue, from: from ?? kept.from })
    this.#agrees = agree
    this.#dial()
  }

  /**
   * Answers what is asked now. It is sent as often as it takes, and taken once.
   * @param {Said} said
   * @param {number | null} [to] the question that it answers; null for what answers none, such as a note
   * @returns {string} the answer's id; an empty one where it can't be an answer, which the server then says
   */
  answer(said, to = this.ask?.number ?? null) {
    const bytes = "text" in said ? new TextEncoder().encode(said.text).length : 0
    if (bytes > (this.hello?.limits.answer ?? Infinity)) {
      this.#send({ type: "no-answer", why: "too-long", bytes })
      return ""
    }
    const message = { type: "answer", id: `a${this.#kept.count + 1}`, ...(to === null ? {} : { to }), ...said }
    this.#keep({ count: this.#kept.count + 1, waiting: [...this.#kept.waiting, message] })
    this.#send(message)
    return message.id
  }

  /**
   * Gets a document: its text, or where it comes as `json` objects, those.
   * @param {string} what
   * @param {string} [format]
   * @returns {Promise<any>}
   */
  get(what, format) {
    const id = `g${++this.#count}`
    return new Promise((done, fail) => {
      if (!this.#isOpen) return fail(new Error("There is no connection just now."))
      this.#wanted.set(id, { parts: [], done, fail })
      this.#send({ type: "get", id, what, ...(format ? { format } : {}) })
    })
  }

  /** Erases the session, for everybody and for ever; the state `ended` with the reason `erased` follows. */
  erase() { this.#send({ type: "erase" }) }

  /** Leaves. @param {"end-of-input" | "away"} [why] with `away` nothing is paused */
  close(why = "end-of-input") {
    this.#send({ type: "close", why })
    if (why === "away") this.#end({ reason: "away" })
  }

  // The line

  #dial() {
    clearTimeout(this.#retry)
    this.#drop()
    this.#tell({ phase: "connecting" })
    const socket = new WebSocket(this.#options.address)
    this.#socket = socket
    this.#expect()
    socket.onmessage = event => {
      if (socket !== this.#socket) return
      clearTimeout(this.#alarm)
      this.#hear(JSON.parse(event.data))
    }
    socket.onclose = () => { if (socket === this.#socket) this.#lose() }
  }

  /** Something has to come soon, or the line is dead: a broken network says nothing of its own. */
  #expect() {
    clearTimeout(this.#alarm)
    this.#alarm = setTimeout(() => this.#lose(), this.#options.patience)
  }

  /** Is anybody there? To be asked when a network or a page comes back. */
  #check() {
    if (this.#phase === "lost") this.#dial()
    else if (this.#isOpen) this.#send({ type: "ping", id: "check" })
  }

  /** @param {object} message what goes out, if there is a line; answers wait where there is none */
  #send(message) {
    if (!this.#isOpen || this.#socket?.readyState !== WebSocket.OPEN) return
    this.#socket.send(JSON.stringify(message))
    this.#expect()
  }

  #drop() {
    clearTimeout(this.#alarm)
    const socket = this.#socket
    this.#socket = undefined
    this.#isOpen = false
    socket?.close()
    for (const { fail } of this.#wanted.values()) fail(new Error("The connection was lost."))
    this.#wanted.clear()
  }

  #lose() {
    this.#drop()
    this.#tell({ phase: "lost" })
    // Not all fronts of a server that comes back at the same moment.
    this.#retry = setTimeout(() => this.#dial(), this.#pause * (0.75 + Math.random() / 2))
    this.#pause = Math.min(this.#pause * 2, LATEST)
  }

  /** @param {{ reason: string, sentence?: string }} why */
  #end(why) {
    clearTimeout(this.#retry)
    this.#drop()
    this.#tell({ phase: "ended", ...why })
  }

  // What is heard

  /** @param {Message} message */
  #hear(message) {
    if (typeof message.number === "number" && ["say", "ask", "answered", "done"].includes(message.type))
      this.#heard = Math.max(this.#heard ?? 0, message.number)
    switch (message.type) {
      case "hello": this.#greet(message); break
      case "opened": this.#attach(message); break
      case "ask": this.ask = message; break
      case "ack": this.#settle(message.id); break
      case "document": this.#collect(message); break
      case "error": return this.#complain(message)
      case "bye": return this.#leave(message)
      case "pong": if (message.id === "settled") this.#emit("settled", {})
    }
    this.#emit("message", message)
  }

  /** @param {Message} hello */
  #greet(hello) {
    this.hello = hello
    if (!hello.protocol.includes(VERSION)) return this.#end({ reason: "bad-version" })
    const { session, key, front, dialogue, from } = this.#kept
    const after = session && this.#heard !== undefined ? { after: this.#heard } : {}
    const which = session ? { session } : { ...(dialogue ? { dialogue } : {}), ...(from ? { from } : {}) }
    const token = this.#options.token ? { token: this.#options.token } : {}
    const agree = this.#agrees ? { agree: true } : {}
    this.#socket?.send(JSON.stringify({ type: "open", protocol: VERSION, front, key, ...which, ...after, ...token, ...agree }))
  }

  /** @param {Message} opened */
  #attach(opened) {
    this.opened = opened
    this.#isOpen = true
    this.#pause = SOONEST
    this.#heard ??= opened.number
    this.#keep({ session: opened.session, from: undefined })
    this.#tell({ phase: "open" })
    for (const message of this.#kept.waiting) this.#send(message)
    this.#send({ type: "ping", id: "settled" })
  }

  /** @param {string} id */
  #settle(id) { this.#keep({ waiting: this.#kept.waiting.filter(message => message.id !== id) }) }

  /** @param {Message} part */
  #collect(part) {
    const wanted = this.#wanted.get(part.id)
    if (!wanted) return
    wanted.parts.push(part.text ?? part.data)
    if (part.part < part.of) return
    this.#wanted.delete(part.id)
    wanted.done(typeof wanted.parts[0] === "string" ? wanted.parts.join("") : wanted.parts.flat())
  }

  /** @param {Message} fault */
  #complain(fault) {
    const wanted = this.#wanted.get(fault.id)
    const sent = this.#kept.waiting.find(message => message.id === fault.id)
    if (wanted) {
      this.#wanted.delete(fault.id)
      wanted.fail(new Error(fault.sentence))
    } else if (sent && fault.code === "too-many") {
      setTimeout(() => this.#send(sent), 1000)
    } else if (sent && fault.code !== "read-only") {
      this.#settle(sent.id)
      this.#emit("refused", { said: sent, code: fault.code, sentence: fault.sentence })
    } else if (!this.#isOpen && fault.code !== "busy" && fault.code !== "fault") {
      return this.#end({ reason: fault.code, sentence: fault.sentence })
    } else if (!this.#isOpen) {
      return this.#lose()
    }
    this.#emit("message", fault)
  }

  /** @param {Message} bye */
  #leave(bye) {
    this.#emit("message", bye)
    // A tab that was doubled has the same name: this one takes another, and both go on.
    if (bye.reason === "replaced") this.#keep({ front: `web-${random(9)}` })
    if (["paused", "erased"].includes(bye.reason) || !bye.resume) this.#end({ reason: bye.reason })
    else this.#lose()
  }

  // Telling

  /** @param {Partial<Kept>} change */
  #keep(change) {
    this.#kept = { ...this.#kept, ...change }
    this.#options.keep?.(this.#kept)
  }

  /** @param {State} state */
  #tell(state) {
    this.#phase = state.phase
    this.#emit("state", state)
  }

  /** @param {string} name @param {any} detail */
  #emit(name, detail) { this.dispatchEvent(new CustomEvent(name, { detail })) }
}

/** So many random bytes, as letters, digits, hyphens and underscores. @param {number} bytes */
export function random(bytes) {
  const text = String.fromCharCode(...crypto.getRandomValues(new Uint8Array(bytes)))
  return btoa(text).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "")
}
