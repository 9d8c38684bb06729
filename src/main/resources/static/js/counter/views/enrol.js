// The first start: a code on paper makes this phone a device of its village.
import { enrol } from "../enrol.js";
import { el, field } from "../page.js";

export function enrolScreen(app, { code = "" } = {}) {
  const { say } = app.words;
  const typed = field(say("enrol.code"), { value: code, required: true, autocapitalize: "characters", spellcheck: "false" });
  const named = field(say("enrol.name"), { required: true, maxlength: 60, placeholder: say("enrol.name.example") });
  const button = el("button.go", null, say("enrol.go"));

  async function submit(event) {
    event.preventDefault();
    button.disabled = true;
    await app.attempt(async () => app.begin(await enrol({ ...app, code: typed.input.value, name: named.input.value })));
    button.disabled = false;
  }

  return el(
    "section.stack",
    null,
    el("h1", null, say("name")),
    el("p", null, say("enrol.lead")),
    el("form.stack", { onsubmit: submit }, typed.node, named.node, button),
  );
}
