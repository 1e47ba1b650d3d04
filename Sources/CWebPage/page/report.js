// @ts-check
/** The report: shown in the page, printed, or saved in any of its forms. */
import { page } from "./accounts.js"
import { at, button, h, save } from "./page.js"

const FORMS = /** @type {const} */ ({
  html: ["Web page", "text/html"], docx: ["Word", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"],
  markdown: ["Markdown", "text/markdown"], csv: ["Spreadsheet", "text/csv"], json: ["Data", "application/json"],
})

/** @param {import("./client.js").Client} client */
export const showReport = client => page("Report", async () => {
  const html = await client.get("report", "html")
  // A document of its own that isn't shown: nothing in it runs. Its style stays behind; the page has one for it.
  const report = new DOMParser().parseFromString(html.replace(/<style>[^<]*<\/style>/, ""), "text/html")
  const sections = [...report.querySelectorAll("main > section")].map(section => document.adoptNode(section))
  at("account").querySelector("h1")?.replaceChildren(report.querySelector("h1")?.textContent ?? "Report")
  return [
    h("p", { className: "row unprinted" }, button("Print the report", () => print())),
    h("div", { className: "unprinted", role: "group", "aria-labelledby": "download" },
      h("p", { id: "download" }, "Download it as"),
      h("p", { className: "row" }, ...Object.entries(FORMS).map(([format, [label, type]]) =>
        button(label, () => download(client, format, type))))),
    h("div", { className: "report" }, ...sections)]
})

/** @param {import("./client.js").Client} client @param {string} format @param {string} type */
async function download(client, format, type) {
  const text = await client.get("report", format)
  const ending = format === "markdown" ? "md" : format
  save(`report-${client.session}.${ending}`, type, format === "docx" ? bytes(text) : text)
}

/** What stands in base64url. @param {string} text */
const bytes = text => Uint8Array.from(atob(text.replaceAll("-", "+").replaceAll("_", "/")), letter => letter.charCodeAt(0))
