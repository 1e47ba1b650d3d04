// @ts-check
/** The first view: begin a conversation, or come back to one. It stands in the page from the beginning. */
import { forget, known } from "./kept.js"
import { at, button, clearProblem, fill, h, server, showProblem, title } from "./page.js"

/**
 * @typedef {{ session?: string, key?: string, dialogue?: string, from?: import("./client.js").Earlier, token?: string, isKept?: boolean }} Wish
 *   What somebody wants to begin, or to come back to; `isKept` keeps its key in this browser.
 */

/** Was the server asked already what it offers? */
let isOffered = false

/** Shows what this browser and the server know. @param {(wish: Wish) => void} attach */
export function showStart(attach) {
  title.show(["Start or come back"])
  showKnown(attach)
  offer()
}

/** What was sent from here; nothing where something is missing, which is told. @param {HTMLFormElement} form @returns {Wish | undefined} */
export function wish(form) {
  clearProblem()
  if (form.id === "begin") {
    const chosen = /** @type {HTMLInputElement | null} */ (form.querySelector("[name=dialogue]:checked"))
    return { dialogue: chosen?.value, token: shown("begin-token-field"), isKept: /** @type {any} */ (at("is-kept")).checked }
  }
  const [session, key] = [shown("name"), shown("key")]
  if (!session) showProblem("Enter the name of the conversation.", at("name"))
  else if (!key) showProblem("Enter its key.", at("key"))
  else return { session, key, token: shown("return-token-field"), isKept: false }
}

/** What a field holds, if it is there. @param {string} id */
const shown = id => /** @type {HTMLInputElement | null} */ (document.getElementById(id))?.value.trim() || undefined

/** The conversations that this browser knows. @param {(wish: Wish) => void} attach */
function showKnown(attach) {
  const items = known()
  at("known").hidden = items.length === 0
  fill(at("known").querySelector("ul"), ...items.map(one => h("li", null,
    h("p", null, h("strong", null, one.title), h("br"), `${one.session}, since ${day(one.since)}`),
    h("p", { className: "row" },
      button("Go on", () => attach({ session: one.session, key: one.key, token: shown("begin-token-field"), isKept: true }),
        { "aria-label": `Go on with ${one.session}` }),
      one.isDone && button("Begin another from its answers", () => attach({
        from: { session: one.session, key: one.key }, token: shown("begin-token-field"), isKept: true,
      }), { "aria-label": `Begin another from the answers of ${one.session}` }),
      button("Forget on this device", () => {
        forget(one.session)
        showKnown(attach)
        at("start").querySelector("h1")?.focus()
      }, { "aria-label": `Forget ${one.session} on this device` })))))
}

/** Asks the server once what there is to choose, and whether it wants a token, and shows that. */
async function offer() {
  if (isOffered) return
  isOffered = true
  const { dialogues = [], token } = await ask()
  if (dialogues.length > 1)
    fill(at("dialogues"), h("fieldset", null, h("legend", null, "What is it about?"), ...dialogues.map((/** @type {any} */ one, /** @type {number} */ index) =>
      h("p", { className: "option" },
        h("input", { type: "radio", name: "dialogue", id: `dialogue-${index}`, value: one.id, checked: index === 0 }),
        h("label", { for: `dialogue-${index}` }, one.title)))))
  for (const place of token === "required" ? ["begin-token", "return-token"] : [])
    fill(at(place), h("label", { for: `${place}-field` }, "Access token"),
      h("p", { className: "hint", id: `${place}-hint` }, "From whoever runs this server."),
      h("input", { id: `${place}-field`, type: "password", autocomplete: "off", "aria-describedby": `${place}-hint` }))
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
