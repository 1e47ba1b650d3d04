// @ts-check
/** Small tools for building a page. Text is always set as text, never as markup. */

/**
 * An element by its id, which the page has.
 * @template {HTMLElement} [E=HTMLElement]
 * @param {string} id
 * @returns {E}
 */
export const at = id => /** @type {any} */ (document.getElementById(id))

/**
 * Makes an element: `h("p", { className: "hint" }, "A name will do.")`. Properties with a hyphen are attributes.
 * @param {string} name
 * @param {Record<string, any> | null} [properties]
 * @param {...(Node | string | null | undefined | false)} children
 * @returns {any}
 */
export function h(name, properties, ...children) {
  const element = document.createElement(name)
  for (const [key, value] of Object.entries(properties ?? {})) {
    if (key.includes("-") || key === "role" || key === "for") element.setAttribute(key, value)
    else Object.assign(element, { [key]: value })
  }
  return fill(element, ...children)
}

/**
 * Puts children into an element, in place of those that it had; what is `false` or nothing is left out.
 * @param {any} element
 * @param {...any} children
 */
export function fill(element, ...children) {
  element.replaceChildren(...children.filter(child => child || child === 0))
  return element
}

/** Words that only screen readers have. @param {string} words */
export const unseen = words => h("span", { className: "unseen" }, words)

/** A button. @param {string | Node} label @param {() => void} onclick @param {Record<string, any>} [properties] */
export const button = (label, onclick, properties = {}) => h("button", { type: "button", onclick, ...properties }, label)

/** Where the server is: beside the page. */
export const server = () => Object.assign(new URL("protocol", document.baseURI), {
  protocol: location.protocol === "https:" ? "wss:" : "ws:",
}).href

/** Saves a file. @param {string} name @param {string} type @param {BlobPart} content */
export function save(name, type, content) {
  const address = URL.createObjectURL(new Blob([content], { type }))
  const link = h("a", { href: address, download: name })
  link.click()
  setTimeout(() => URL.revokeObjectURL(address), 10_000)
}

const status = () => at("status")

/**
 * Says that something is wrong, as the pattern has it: a heading, the words, focus on them. The focus has it spoken, so the status
 * keeps quiet. `field` is what it is about.
 * @param {string} words
 * @param {HTMLTextAreaElement | HTMLInputElement} [field]
 */
export function showProblem(words, field) {
  const sentence = words.replace(/^There is a problem: /, "")
  const start = sentence.charAt(0).toUpperCase() + sentence.slice(1)
  clearProblem()
  const go = (/** @type {Event} */ event) => {
    event.preventDefault()
    field?.focus()
    field?.select()
  }
  status().setAttribute("aria-live", "off")
  status().replaceChildren(
    h("div", { className: "problem", id: "problem", tabIndex: -1 },
      h("h2", null, "There is a problem"),
      h("p", null, field ? h("a", { href: `#${field.id}`, onclick: go }, start) : start)))
  if (field) {
    field.setAttribute("aria-invalid", "true")
    field.before(h("p", { className: "wrong", id: "wrong" }, unseen("Problem: "), start))
    describe(field)
  }
  title.problem = true
  title.show()
  at("problem").focus()
}

/** What was wrong is no more. */
export function clearProblem() {
  document.getElementById("problem")?.remove()
  const wrong = document.getElementById("wrong")
  const field = wrong?.nextElementSibling
  wrong?.remove()
  if (field instanceof HTMLElement) {
    field.removeAttribute("aria-invalid")
    describe(field)
  }
  title.problem = false
  title.show()
}

/** Says by what a field is described: what is wrong with it, and what it is about. @param {HTMLElement} field */
export function describe(field) {
  const about = [field.hasAttribute("aria-invalid") && "wrong", field.dataset.about].filter(Boolean).join(" ")
  if (about) field.setAttribute("aria-describedby", about)
  else field.removeAttribute("aria-describedby")
}

/** Says how the line is; nothing where all is well. @param {string} words */
export function showState(words) {
  status().removeAttribute("aria-live")
  if (words) status().replaceChildren(h("p", { className: "state" }, words))
  else if (status().querySelector(".state")) status().replaceChildren()
}

/** The title of the page follows what is shown. */
export const title = {
  problem: false,
  parts: /** @type {string[]} */ ([]),
  /** @param {string[]} [parts] */
  show(parts) {
    this.parts = parts ?? this.parts
    document.title = [this.problem ? "Problem" : "", ...this.parts, "Bearings"].filter(Boolean).join(" – ")
  },
}
