// @ts-check
/** The pages around the conversation: how far each section is, the answers, what follows, what to do, the key. */
import { forget, known } from "./kept.js"
import { at, button, h, save, showState, title, unseen } from "./page.js"
import { showReport } from "./report.js"

/**
 * @typedef {import("./client.js").Client} Client
 * @typedef {{ talk: import("./talk.js").Talk, detach: () => void, onErase: () => void }} Around
 * @typedef {Record<string, (client: Client, around: Around) => void>} Accounts
 */

/** Which of them was asked for last: an answer that comes late isn't shown any more. */
let latest = 0

/**
 * Shows a page with what the server has to say of it.
 * @param {string} heading
 * @param {() => Promise<any[]>} content
 */
export async function page(heading, content) {
  const mine = ++latest
  title.show([heading])
  const head = h("h1", { tabIndex: -1 }, heading)
  at("account").replaceChildren(head)
  head.focus()
  scrollTo(0, 0)
  try {
    const parts = await content()
    if (mine === latest) at("account").append(...parts.filter(Boolean))
  } catch {
    if (mine === latest) at("account").append(h("p", null, "This can't be shown without a connection. It is tried again as soon as there is one."))
  }
}

/** Back to the conversation, with a command. @param {Around} around @param {string} words */
function go(around, words) {
  location.hash = "#conversation"
  around.talk.command(words)
}

/** How far a section is, in few words. @param {any} section */
function status(section) {
  const { known, total, open, "dont-know": unknown, declined } = section
  const answered = known + declined
  if (answered + unknown === 0) return open === 0 ? "Nothing to answer" : "Not started"
  if (open === 0 && unknown === 0) return "Done"
  const parts = [`${answered} of ${total} answered`]
  if (unknown > 0) parts.push(`${unknown} to find out`)
  return parts.join(", ")
}

/** @param {Client} client @param {Around} around */
const sections = (client, around) => page("Sections", async () => [
  h("p", { className: "lead" }, "Go to any of them, in any order. What you said stays."),
  h("ul", { className: "tasks" }, ...(await client.get("sections")).map((/** @type {any} */ one) =>
    h("li", null,
      button(one.title, () => go(around, `go to ${one.title}`), { className: "link" }),
      h("span", { className: status(one) === "Done" ? "tag done" : "tag" }, status(one))))),
])

/** The report as data, which answers, findings and actions are shown from. @param {Client} client */
const data = async client => JSON.parse(await client.get("report", "json"))

/** @param {Client} client @param {Around} around */
const answers = (client, around) => page("Check your answers", async () => {
  /** @type {Map<string, any[]>} */
  const groups = new Map()
  for (const row of (await data(client)).answers) groups.set(row.section, [...(groups.get(row.section) ?? []), row])
  if (groups.size === 0) return [h("p", null, "Nothing has been answered yet.")]
  return [...groups].flatMap(([section, rows]) => [h("h2", null, section), h("dl", { className: "answers" }, ...rows.map(row => {
    const about = [row.title, ...(row.items ?? [])].join(", ")
    return h("div", null, h("dt", null, about), h("dd", null, row.text, row.conflicts ? ` (or else ${row.conflicts})` : ""),
      h("dd", { className: "do" }, button(h("span", null, "Change", unseen(` ${about}`)), () => go(around, `change ${about}`), { className: "link" })))
  }))])
})

const SEVERITIES = { priority: "See to this first", check: "To be checked", strength: "Strengths", note: "Worth knowing" }

/** @param {Client} client */
const findings = client => page("Findings", async () => {
  const all = (await data(client)).findings
  if (all.length === 0) return [h("p", null, "Nothing follows yet from what is answered.")]
  const kinds = [...new Set(all.map((/** @type {any} */ one) => one.severity))]
  return [h("p", { className: "lead" }, "What follows from the answers so far. There is no score."),
    ...kinds.flatMap(kind => [
      h("h2", null, SEVERITIES[/** @type {keyof typeof SEVERITIES} */ (kind)] ?? kind),
      h("ul", { className: "findings" }, ...all.filter((/** @type {any} */ one) => one.severity === kind).map((/** @type {any} */ one) =>
        h("li", null, h("p", null, one.text),
          one.words?.length > 0 && h("p", { className: "hint" }, `You said: ${one.words.map((/** @type {string} */ words) => `“${words}”`).join(", ")}.`),
          one.change && h("p", { className: "hint" }, one.change))))]),
    h("p", null, h("a", { href: "#plan" }, "What to do about it"))]
})

/** How far an action can be, by what one marks it as. */
const STATES = { open: "Open", started: "Started", done: "Done" }

/** @param {Client} client @param {Around} around */
const actionPlan = (client, around) => page("Action plan", async () => {
  const all = (await data(client)).actions
  if (all.length === 0) return [h("p", null, "Nothing is to be found out or done as things stand.")]
  /**
   * A field of an action, which is said in the conversation when it is changed.
   * @param {any} action @param {string} name @param {string} label @param {any} control @param {(value: string) => string} words
   */
  const field = (action, name, label, control, words) => {
    Object.assign(control, { id: `${name}-${action.number}`, onchange: () => control.value && note(client, around, words(control.value)) })
    return h("p", { className: "field" }, h("label", { for: control.id }, label, unseen(`, ${action.what}`)), control)
  }
  return [
    h("p", { className: "lead" }, "What to find out and to do, by whom and by when. What you fill in is kept at once."),
    h("p", { className: "row unprinted" }, button("Print the plan", () => print())),
    h("ol", { className: "plan" }, ...all.map((/** @type {any} */ one) => h("li", { value: one.number },
      h("h2", null, one.what),
      one.why && h("p", null, `Why: ${one.why}`),
      one.whom && h("p", null, `Whom to ask: ${one.whom}`),
      one.look && h("p", null, `Where to look: ${one.look}`),
      one.status in STATES
        ? h("div", { className: "fields" },
          field(one, "owner", "Owner", h("input", { type: "text", autocomplete: "off", value: one.owner ?? "" }), value => `owner of ${one.number} is ${value}`),
          field(one, "due", "By when", h("input", { type: "date", value: one.due ?? "" }), value => `do ${one.number} by ${value}`),
          field(one, "status", "How far it is",
            h("select", null, ...Object.entries(STATES).map(([value, label]) => h("option", { value, selected: value === one.status }, label))),
            value => `mark ${one.number} as ${value}`))
        : h("p", null, `How far it is: ${one.status}`))))]
})

/** Says a command, and tells when it is kept. @param {Client} client @param {Around} around @param {string} words */
function note(client, around, words) {
  const id = around.talk.note(words)
  client.addEventListener("message", function hear(event) {
    const message = /** @type {CustomEvent} */ (event).detail
    if (message.type !== "ack" || message.id !== id) return
    client.removeEventListener("message", hear)
    showState("Kept in the action plan.")
  })
}

/** @param {Client} client @param {Around} around */
const keep = (client, around) => page("Key and erasing", async () => {
  const isKnown = known().some(one => one.session === client.session)
  const confirmation = h("div", { className: "card", hidden: true, "aria-labelledby": "sure", role: "group" },
    h("h3", { id: "sure", tabIndex: -1 }, "Erase it for good?"),
    h("p", null, "All answers and the whole conversation are removed from the server, for everybody. Nobody can bring them back."),
    h("p", { className: "row" },
      button("Yes, erase it", around.onErase, { className: "danger" }),
      button("No, keep it", () => {
        confirmation.hidden = true
        erase.focus()
      })))
  const erase = button("Erase this conversation", () => {
    confirmation.hidden = false
    confirmation.querySelector("h3").focus()
  })
  return [
    h("h2", null, "To come back"),
    h("p", null, "Note down both. Whoever has them can read and change the answers."),
    h("dl", { className: "answers" },
      h("div", null, h("dt", null, "Name"), h("dd", null, h("code", { id: "its-name" }, client.session))),
      h("div", null, h("dt", null, "Key"), h("dd", null, h("code", { id: "its-key", className: "key" }, client.key))),
      client.opened?.watch && h("div", null, h("dt", null, "Key for listening only"), h("dd", null, h("code", { className: "key" }, client.opened.watch)))),
    h("p", { className: "hint" }, isKnown ? "This browser keeps the key." : "This browser doesn't keep the key: without it you can't come back."),
    h("p", { className: "row" },
      button("Leave", around.detach),
      isKnown && button("Forget on this device, and leave", () => {
        forget(client.session ?? "")
        around.detach()
      })),
    h("h2", null, "The whole conversation"),
    h("p", { className: "row" },
      button("Download as text", async () => save(`${client.session}.txt`, "text/plain", await client.get("transcript", "text"))),
      button("Download as Markdown", async () => save(`${client.session}.md`, "text/markdown", await client.get("transcript", "markdown")))),
    h("h2", null, "Erase"),
    h("p", null, erase), confirmation]
})

/** What there is around a conversation, by what stands in the address. @type {Accounts} */
export const accounts = { sections, answers, findings, plan: actionPlan, report: showReport, keep }
