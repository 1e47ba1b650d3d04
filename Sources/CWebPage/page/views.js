// @ts-check
/** Puts the page together: which of its views is shown, and the conversation behind all of them. */
import { accounts } from "./accounts.js"
import { Client } from "./client.js"
import { finish, forget, remember, tab } from "./kept.js"
import { at, clearProblem, server, showProblem, showState } from "./page.js"
import { showStart, wish } from "./start.js"
import { Talk } from "./talk.js"

const CURRENT = "bearings-current"
const views = ["start", "conversation", "account"]

/** @type {Client | undefined} */ let client
/** @type {Talk | undefined} */ let talk

/** Does what was sent from the beginning, unless something goes on here already. @param {HTMLFormElement} form */
export function send(form) {
  const wanted = client ? undefined : wish(form)
  if (wanted) attach(wanted)
}

/**
 * Begins a conversation, or comes back to one.
 * @param {import("./start.js").Wish} wanted
 */
function attach(wanted) {
  at("start").hidden = true
  const { dialogue, from, token, isKept, ...kept } = wanted
  let isRemembered = false
  const one = client = new Client({
    address: server(), token, kept,
    keep: state => tab.set(CURRENT, { ...state, token, isKept }),
  })
  talk = new Talk(one, { onErased: leave, onEnd: problem => back(problem) })
  one.addEventListener("message", event => {
    const { detail } = /** @type {CustomEvent} */ (event)
    if (detail.type === "done") finish(one.session)
    if (detail.type !== "opened" || isRemembered) return
    isRemembered = true
    if (isKept && one.key)
      remember({ session: detail.session, key: one.key, title: detail.title ?? "", since: new Date().toISOString().slice(0, 10) })
    route()
  })
  one.connect({ dialogue, from })
  if (location.hash === "" || location.hash === "#start") location.hash = "#conversation"
  else route()
}

/** The conversation is no more: this tab and this browser forget it. */
function leave() {
  if (client?.session) forget(client.session)
  back()
  showState("The conversation is erased.")
}

/** To the beginning, with a word why. @param {string} [problem] */
function back(problem) {
  client = talk = undefined
  tab.set(CURRENT, undefined)
  // Not by its hash: that would show the page a second time, without what is said there now.
  history.replaceState(null, "", "#start")
  route()
  if (problem) showProblem(problem)
}

/** Leaves the conversation in this tab. It stays where it is. */
function detach() {
  client?.close("away")
  back()
}

/** Shows what the address says. */
function route() {
  const name = client ? location.hash.slice(1) || "conversation" : "start"
  const account = client && accounts[name]
  const view = account ? "account" : client ? "conversation" : "start"
  if (name === "main") return
  for (const one of views) at(one).hidden = one !== view
  at("nav").hidden = !client
  for (const link of at("nav").querySelectorAll("a")) {
    if (link.hash === `#${account ? name : view}`) link.setAttribute("aria-current", "page")
    else link.removeAttribute("aria-current")
  }
  if (view !== "conversation") clearProblem()
  // Beside what it is about: a conversation is long, and goes on at its end.
  if (view === "conversation") at("form").before(at("status"))
  else at("main").prepend(at("status"))
  if (account && client && talk) account(client, { talk, detach, onErase: () => client?.erase() })
  else if (view === "conversation") talk?.show()
  else showStart(attach)
}

addEventListener("hashchange", () => {
  // Without a conversation there is only the beginning. A change of address that comes late takes nothing away that is said there.
  if (client || at("start").hidden) route()
})

const current = tab.get(CURRENT)
if (current?.key) attach(current)
else route()
