// @ts-check
/**
 * What this browser keeps: the keys of conversations, if people want that, and for each tab what it is at. Where storage is
 * switched off all of it is kept for as long as the page is open.
 *
 * @typedef {{ session: string, key: string, title: string, since: string, isDone?: boolean }} Known
 *   a conversation that one can come back to; once everything was asked in it, another can begin with its answers
 */

/** @param {() => Storage} storage */
function drawer(storage) {
  /** @type {Map<string, any>} */
  const memory = new Map()
  return {
    /** @param {string} name */
    get(name) {
      try { return JSON.parse(storage().getItem(name) ?? "null") ?? memory.get(name) } catch { return memory.get(name) }
    },
    /** @param {string} name @param {any} value nothing to forget it */
    set(name, value) {
      if (value === undefined) memory.delete(name)
      else memory.set(name, value)
      try {
        if (value === undefined) storage().removeItem(name)
        else storage().setItem(name, JSON.stringify(value))
      } catch { /* Storage is switched off or full: the memory has it. */ }
    },
  }
}

/** This browser, for every tab and every day. */
const browser = drawer(() => localStorage)
/** This tab, through a reload. */
export const tab = drawer(() => sessionStorage)

const LIST = "bearings-conversations"

/** The conversations that this browser knows, the newest first. @returns {Known[]} */
export const known = () => (browser.get(LIST) ?? []).filter((/** @type {any} */ one) => one?.session && one?.key)

/** Puts it first; what was known of it stays. @param {Known} one */
export const remember = one => {
  const others = known().filter(other => other.session !== one.session)
  browser.set(LIST, [{ ...one, ...known().find(other => other.session === one.session) }, ...others])
}

/** Everything was asked in it. @param {string} [session] */
export const finish = session =>
  browser.set(LIST, known().map(one => one.session === session ? { ...one, isDone: true } : one))

/** @param {string} session */
export const forget = session => browser.set(LIST, known().filter(one => one.session !== session))
