// @ts-check
/** The conversation: what is said, in a log and for the ear; what is asked; and the line to answer on, which keeps the focus. */
import { tab } from "./kept.js"
import { at, button, clearProblem, describe, fill, h, showProblem, showState, title, unseen } from "./page.js"

/** What one can ask of a question, and how one gets about. */
const COMMANDS = { help: "Help", why: "Why?", example: "Example", sources: "Where to look", skip: "Skip", back: "Back", undo: "Undo", where: "Where am I?" }

/** Milliseconds in which the whole of a turn has come, and after which what was spoken is gone. */
const [TURN, GONE] = [100, 10_000]

export class Talk {
  /** @type {import("./client.js").Client} */ #client
  /** @type {{ onErased: () => void, onEnd: (problem?: string) => void }} */ #events
  /** What is asked now. @type {any} */ #ask
  /** What was understood since the last question, to be changed by what it is about. @type {Map<string, string[]>} */ #understood = new Map()
  /** The last thing that was said back. @type {HTMLElement | undefined} */ #reading
  /** The asks whose answers are shown already, since they were given here. @type {Set<number>} */ #shown = new Set()
  /** Whatever comes up to this number was said before. */ #newest = 0
  /** What was sent last, to be mended if it wasn't understood. */ #last = ""
  /** What a turn has said so far, for screen readers. @type {string[]} */ #turn = []
  /** @type {ReturnType<typeof setTimeout> | undefined} */ #silence
  #isShown = false

  /**
   * @param {import("./client.js").Client} client
   * @param {{ onErased: () => void, onEnd: (problem?: string) => void }} events
   */
  constructor(client, events) {
    this.#client = client
    this.#events = events
    client.addEventListener("message", event => this.#hear(/** @type {any} */ (event).detail))
    client.addEventListener("state", event => this.#tell(/** @type {any} */ (event).detail))
    client.addEventListener("settled", () => this.#settle())
    client.addEventListener("refused", event => this.#giveBack(/** @type {any} */ (event).detail))
    clearProblem()
    for (const id of ["log", "spoken", "choices", "commands", "settings", "over"]) at(id).replaceChildren()
    at("form").onsubmit = event => {
      event.preventDefault()
      this.#send()
    }
    this.#field.onkeydown = event => this.#press(event)
    this.#field.onblur = () => this.#describe(true)
    this.#field.oninput = () => tab.set(this.#draft, this.#field.value || undefined)
    at("commands").append(...Object.entries(COMMANDS).map(([command, label]) => button(label, () => this.command(command))))
    at("settings").append(...["brief", "normal", "full"].map(one => button(`${one[0].toUpperCase()}${one.slice(1)}`, () => this.command(`verbosity ${one}`))))
  }

  /** @returns {HTMLTextAreaElement} */
  get #field() { return /** @type {any} */ (at("words")) }
  get #draft() { return `bearings-draft-${this.#client.session}` }

  /** Comes into view. */
  show() {
    this.#isShown = true
    this.#follow()
    this.focus()
  }

  focus() {
    if (at("conversation").hidden) return
    this.#describe(false)
    if (at("form").hidden) at("over").querySelector("button")?.focus()
    else this.#field.focus()
  }

  /**
   * Should a screen reader say with the field what is asked? To those who come to it by themselves, yes. While they are at it the
   * turn says so: a description that changes would say it a second time.
   * @param {boolean} should
   */
  #describe(should) {
    if (this.#field.dataset.about === (should ? "question" : "")) return
    this.#field.dataset.about = should ? "question" : ""
    describe(this.#field)
  }

  // What the person does

  #send() {
    const [text, picked] = [this.#field.value, this.#picked()]
    if (!text.trim() && picked.length > 0) return this.#say({ choice: picked.map(one => one.value) }, picked.map(one => one.title).join(", "))
    this.#field.value = ""
    tab.set(this.#draft, undefined)
    this.#say({ text }, text)
  }

  /** @returns {HTMLInputElement[]} */
  #picked() { return [...at("choices").querySelectorAll("input")].filter(one => one.checked) }

  /** @param {import("./client.js").Said} said @param {string} shown @param {null} [to] */
  #say(said, shown, to) {
    clearProblem()
    this.#last = "text" in said ? said.text : ""
    if (shown.trim()) this.#add("mine", shown, "You: ")
    if (this.#ask) this.#shown.add(this.#ask.number)
    const id = this.#client.answer(said, to)
    this.focus()
    return id
  }

  /** Says a command, that is never taken for an answer; gives its id. @param {string} words */
  command(words) { return this.#say({ command: words }, words) }

  /** The same, whatever is asked meanwhile. @param {string} words */
  note(words) { return this.#say({ command: words }, words, null) }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
      event.preventDefault()
      this.#send()
    } else if (event.key === "ArrowUp" && this.#field.value === "" && this.#last) {
      event.preventDefault()
      this.#field.value = this.#last
    }
  }

  // What is heard

  /** @param {import("./client.js").Message} message */
  #hear(message) {
    const isNew = message.number > this.#newest
    switch (message.type) {
      case "opened": this.#open(message); break
      case "answered": this.#understand(message, isNew); break
      case "say": this.#remark(message, isNew); break
      case "ask": this.#question(message, isNew); break
      case "error": if (!message.id && this.#client.phase === "open") showProblem(message.sentence); break
      case "bye": if (message.reason === "erased") this.#events.onErased()
    }
  }

  /** @param {import("./client.js").Message} opened */
  #open(opened) {
    // What this page has heard itself was told as it came.
    if (at("log").childElementCount === 0) this.#newest = opened.newest
    at("title").textContent = opened.title ?? "Conversation"
    this.#field.value ||= tab.get(this.#draft) ?? ""
    if (opened.role === "watch") {
      this.#allow(false)
      fill(at("over"), h("p", null, "This key is for listening: you hear what others answer."))
    }
    const wordings = this.#client.hello?.dialogues.find((/** @type {any} */ one) => one.id === opened.dialogue)?.wordings ?? []
    for (const one of at("settings").querySelectorAll("[data-wording]")) one.remove()
    if (wordings.length > 1)
      at("settings").append(...wordings.map((/** @type {string} */ one) => button(`Wording: ${one}`, () => this.command(`wording ${one}`), { "data-wording": one })))
  }

  /** @param {any} answered @param {boolean} isNew */
  #understand(answered, isNew) {
    const { to, by, said, title, items = [], status } = answered
    if (said && to !== undefined && !this.#shown.has(to)) {
      this.#shown.add(to)
      const isMine = by === this.#client.front
      this.#add("mine", said, isMine ? "You: " : "Answered: ")
      if (isNew && !isMine) this.#speak(`Answered: ${said}`)
    }
    if (!title || status === undefined) return
    const before = this.#understood.get(title)
    this.#understood.set(title, before ? before.filter(item => items.includes(item)) : items)
  }

  /** @param {any} say @param {boolean} isNew */
  #remark(say, isNew) {
    if (say.remark !== "reading") this.#offerChanges()
    if (say.remark === "problem" && isNew && this.#isShown) {
      if (this.#last && !this.#field.value) this.#field.value = this.#last
      showProblem(say.text, this.#field)
      return
    }
    const entry = this.#add(say.remark, say.text)
    if (isNew) this.#speak(say.text)
    if (say.remark === "reading") this.#reading = entry
  }

  /** Beside what was said back: a way to change it. */
  #offerChanges() {
    if (this.#reading && this.#understood.size > 0) {
      const buttons = [...this.#understood].slice(0, 4).map(([about, items]) => {
        const words = [about, ...items].join(", ")
        return button(h("span", null, "Change", unseen(` ${words}`)), () => this.command(`change ${words}`), { className: "link" })
      })
      this.#reading.append(h("span", { className: "changes" }, ...buttons))
    }
    this.#understood.clear()
    this.#reading = undefined
  }

  /** @param {any} ask @param {boolean} isNew */
  #question(ask, isNew) {
    this.#offerChanges()
    const isSame = ask.number === this.#ask?.number
    this.#ask = ask
    if (isSame) return
    document.getElementById("question")?.removeAttribute("id")
    this.#add("ask", ask.text).id = "question"
    at("label").textContent = ask.expects.kind === "command" ? "What next?" : `Your answer: ${ask.short}`
    this.#offer(ask)
    this.#follow()
    if (!isNew) return
    if (document.activeElement === this.#field) this.#describe(false)
    this.#speak(ask.text)
    at("form").scrollIntoView({ block: "nearest" })
  }

  /** What can be chosen, and what is always a good answer. @param {any} ask */
  #offer({ expects }) {
    const choices = expects.choices ?? []
    const isSeveral = expects.kind === "choices"
    const hints = (expects.hints ?? []).map((/** @type {string} */ hint) => button(hint, () => this.#say({ text: hint }, hint)))
    fill(at("choices"),
      choices.length === 0 ? null : isSeveral
        ? h("fieldset", null, h("legend", null, "Choose all that fit, or type"),
          ...choices.map((/** @type {any} */ one, /** @type {number} */ index) => h("p", { className: "option" },
            h("input", { type: "checkbox", id: `choice-${index}`, value: one.value, title: one.label }),
            h("label", { for: `choice-${index}` }, one.label))))
        : h("ol", { className: "choices", "aria-label": "Choices" },
          ...choices.map((/** @type {any} */ one) => h("li", null, button(one.label, () => this.#say({ choice: one.value }, one.label))))),
      hints.length > 0 && h("p", { className: "row" }, ...hints))
  }

  /** @param {string} kind @param {string} text @param {string} [who] */
  #add(kind, text, who) {
    const entry = h("p", { className: kind }, who && h("span", { className: "who" }, who), text)
    at("log").append(entry)
    return entry
  }

  /**
   * Has a screen reader say this with the rest of its turn, as one paragraph: paragraphs that come at the same time it may say in
   * any order. The log itself is silent, and this stands there only until it is spoken.
   * @param {string} words
   */
  #speak(words) {
    if (this.#turn.push(words) > 1) return
    clearTimeout(this.#silence)
    setTimeout(() => {
      // With a space that stays: Orca keeps quiet about the very text that came last, in the log too.
      at("spoken").append(h("p", null, `${this.#turn.join(" ")}\u00a0`))
      this.#turn = []
      this.#silence = setTimeout(() => at("spoken").replaceChildren(), GONE)
    }, TURN)
  }

  // How things stand

  #follow() {
    const position = this.#ask?.position
    title.show([
      ...(position ? [`Question ${position.question} of ${position.of}, ${position.item ?? position.section}`] : []),
      at("title").textContent ?? "",
    ])
  }

  /** All that was missed is there. */
  #settle() {
    this.#offerChanges()
    if (this.#newest > 0 && document.activeElement === document.body) {
      at("form").scrollIntoView({ block: "nearest" })
      this.focus()
    }
    this.#newest = 0
  }

  /** May the person say anything? @param {boolean} may */
  #allow(may) {
    at("form").hidden = at("commands").hidden = at("ways").hidden = !may
    at("over").hidden = may
  }

  /** @param {import("./client.js").State} state */
  #tell({ phase, reason, sentence }) {
    if (phase === "lost") showState("Connection lost. Your answers are safe. Trying again.")
    if (phase === "open") showState("")
    this.#allow(phase !== "ended")
    if (phase !== "ended" || reason === "erased" || reason === "away") return
    const again = (/** @type {string} */ words, /** @type {() => void} */ act) =>
      fill(at("over"), sentence && h("p", null, sentence), h("p", null, button(words, act, { className: "main" })))
    switch (reason) {
      case "paused": again("Go on", () => this.#client.connect()); break
      case "changed": again("Go on with the questions as they are now", () => this.#client.connect({ agree: true })); break
      case "bad-version": this.#events.onEnd("This page is older or newer than the server. Load it again, or tell whoever runs the server."); return
      default: this.#events.onEnd(sentence ?? "The conversation has ended here.")
        return
    }
    this.focus()
  }

  /** An answer wasn't taken: the person gets their words back, and needn't type them again. @param {any} refusal */
  #giveBack({ said, sentence }) {
    if (said.text && !this.#field.value) this.#field.value = said.text
    tab.set(this.#draft, this.#field.value || undefined)
    showProblem(sentence, this.#field)
  }
}
