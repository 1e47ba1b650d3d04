// @ts-check
/** The first view: begin a conversation, or come back to one. */
import { forget, known } from "./kept.js"
import { at, button, clearProblem, fill, h, server, showProblem, title } from "./page.js"

/**
 * @typedef {{ session?: string, key?: string, dialogue?: string, token?: string, isKept?: boolean }} Wish
 *   What somebody wants to begin, or to come back to; `isKept` keeps its key in this browser.
 */

/** What the server offers, asked for once. @type {Promise<any> | undefined} */
let hello

/**
 * Shows it at once; what there is to choose, and whether a token is wanted, joins it when the server has said so.
 * @param {(wish: Wish) => void} attach
 */
export async function showStart(attach) {
  title.show(["Start or come back"])
  const place = at("start")
  const [choice, startToken, backToken] = [h("div"), h("div"), h("div")]
  const items = known()
  fill(place,
    h("h1", { tabIndex: -1 }, "Where you are, and where to go next"),
    h("p", { className: "lead" },
      "A conversation about user-led organisations in your area, and how the council works with them. ",
      "Your answers are saved as you go. Not knowing is a fine answer."),
    h("form", { className: "card", onsubmit: begin },
      h("h2", null, "Start"),
      choice,
      startToken,
      h("p", { className: "option" },
        h("input", { type: "checkbox", id: "is-kept", checked: true }),
        h("label", { for: "is-kept" }, "Keep the key in this browser, so that I can come back"),
        h("span", { className: "hint" }, "Not on a computer that others use.")),
      h("p", null, h("button", { className: "main" }, "Start"))),
    items.length > 0 && h("section", { className: "card", "aria-labelledby": "known" },
      h("h2", { id: "known" }, "Go on"),
      h("ul", { className: "known" }, ...items.map(item))),
    h("form", { className: "card", onsubmit: comeBack, noValidate: true },
      h("h2", null, "Come back with a key"),
      h("label", { for: "name" }, "Name of the conversation"),
      h("p", { className: "hint", id: "name-hint" }, "Such as tidy-heron-41."),
      h("input", { id: "name", autocomplete: "off", spellcheck: false, "data-about": "name-hint", "aria-describedby": "name-hint" }),
      h("label", { for: "key" }, "Its key"),
      h("input", { id: "key", autocomplete: "off", spellcheck: false }),
      backToken,
      h("p", null, h("button", null, "Come back"))))
  hello ??= ask()
  const { dialogues = [], token } = await hello
  if (dialogues.length > 1)
    fill(choice, h("fieldset", null, h("legend", null, "What is it about?"), ...dialogues.map((/** @type {any} */ one, /** @type {number} */ index) =>
      h("p", { className: "option" },
        h("input", { type: "radio", name: "dialogue", id: `dialogue-${index}`, value: one.id, checked: index === 0 }),
        h("label", { for: `dialogue-${index}` }, one.title)))))
  if (token === "required") {
    askForToken(startToken, "start-token")
    askForToken(backToken, "back-token")
  }

  /** @param {HTMLElement} field @param {string} id */
  function askForToken(field, id) {
    fill(field, h("label", { for: id }, "Access token"),
      h("p", { className: "hint", id: `${id}-hint` }, "From whoever runs this server."),
      h("input", { id, type: "password", autocomplete: "off", "aria-describedby": `${id}-hint` }))
  }

  /** @param {string} id */
  function shown(id) { return /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.value.trim() || undefined }

  /** @param {Event} event */
  function begin(event) {
    event.preventDefault()
    const chosen = /** @type {HTMLInputElement | null} */ (place.querySelector("[name=dialogue]:checked"))
    attach({ dialogue: chosen?.value, token: shown("start-token"), isKept: /** @type {any} */ (at("is-kept")).checked })
  }

  /** @param {Event} event */
  function comeBack(event) {
    event.preventDefault()
    clearProblem()
    const [session, key] = [shown("name"), shown("key")]
    if (!session) return showProblem("Enter the name of the conversation.", at("name"))
    if (!key) return showProblem("Enter its key.", at("key"))
    attach({ session, key, token: shown("back-token"), isKept: false })
  }

  /** @param {import("./kept.js").Known} one */
  function item(one) {
    return h("li", null,
      h("p", null, h("strong", null, one.title), h("br"), `${one.session}, since ${day(one.since)}`),
      h("p", { className: "row" },
        button("Go on", () => attach({ session: one.session, key: one.key, token: shown("start-token"), isKept: true }),
          { "aria-label": `Go on with ${one.session}` }),
        button("Forget on this device", () => {
          forget(one.session)
          showStart(attach)
          place.querySelector("h1")?.focus()
        }, { "aria-label": `Forget ${one.session} on this device` })))
  }
}

/** @param {string} iso */
const day = iso => new Date(`${iso}T12:00`).toLocaleDateString("en-GB", { day: "numeric", month: "long", year: "numeric" })

/** Asks the server what there is; nothing where it can't be reached. @returns {Promise<any>} */
function ask() {
  return new Promise(done => {
    const socket = new WebSocket(server())
    socket.onmessage = ({ data }) => {
      done(JSON.parse(data))
      socket.close()
    }
    socket.onclose = () => done({})
  })
}
