// @ts-check
/**
 * What runs first, and is all that has to be there before the page can be used. Its first view stands in it from the beginning: what is
 * sent from there is caught here, and done as soon as the rest has come, which comes when the page has been seen.
 */
/** @type {Promise<typeof import("./views.js")> | undefined} */ let rest
const views = () => rest ??= import("./views.js")

for (const form of /** @type {NodeListOf<HTMLFormElement>} */ (document.querySelectorAll("#start form"))) {
  form.onsubmit = async event => {
    event.preventDefault();
    (await views()).send(form)
  }
}

if (["", "#start"].includes(location.hash)) {
  requestAnimationFrame(() => setTimeout(views))
} else {
  // A conversation goes on in this tab, or went on here once: which of them is found out before anything is shown.
  for (const start of document.querySelectorAll("#start")) start.toggleAttribute("hidden", true)
  views()
}
