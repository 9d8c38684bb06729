package org.aenglek.counter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import gg.jte.output.StringOutput;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.aenglek.site.Json;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Templates;
import org.aenglek.site.Ui;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The application on a villager's phone: its shell, and what makes it start with no signal. */
@Controller
class PhoneController {
  private static final MediaType SCRIPT = MediaType.valueOf("text/javascript;charset=UTF-8");
  private static final MediaType MANIFEST = MediaType.valueOf("application/manifest+json");
  private static final String PAPER = "#faf6ee";
  private static final String WORKER = "js/counter/worker.js";

  /** The same application in another language, or in its reader's own. */
  private record Language(String name, String lang, String address, boolean isOwn) {}

  private final PhoneWords words;
  private final Templates templates;

  PhoneController(PhoneWords words, Templates templates) {
    this.words = words;
    this.templates = templates;
  }

  @GetMapping(PhonePage.PATH)
  Page show(Ui ui) {
    return page(ui);
  }

  private PhonePage page(Ui ui) {
    return PhonePage.of(ui, modules(ui), Json.inPage(shell(ui)));
  }

  /** In one order on every node: a phone takes a page of another order for a new version. */
  private Map<String, ?> shell(Ui ui) {
    return new TreeMap<>(
        Map.of(
            "lang", ui.lang().code(),
            "zone", ui.settings().zone().getId(),
            "worker", ui.link(PhonePage.WORKER),
            "scope", ui.link(PhonePage.INSIDE),
            "languages", ui.languages().stream().map(other -> language(ui, other)).toList(),
            "words", words.in(ui)));
  }

  private static Language language(Ui ui, Ui.OtherLanguage other) {
    var lang = other.lang();
    var address = "/" + lang.code() + PhonePage.INSIDE;
    return new Language(other.name(), lang.tag(), address, lang == ui.lang());
  }

  /** Fetched at once, instead of each when another asks for it. */
  private static List<String> modules(Ui ui) {
    return scripts(ui)
        .map(address -> address.replaceFirst("\\?.*", ""))
        .filter(address -> !address.equals("/" + WORKER) && !address.endsWith("/decode.js"))
        .toList();
  }

  private static Stream<String> scripts(Ui ui) {
    return Stream.of("js/counter/", "vendor/qr-0.7.0/")
        .flatMap(folder -> ui.assets(folder).stream())
        .filter(address -> address.contains(".js?"));
  }

  @GetMapping("/{lang}" + PhonePage.MANIFEST)
  Reply manifest(Ui ui) {
    var start = ui.link(PhonePage.INSIDE);
    return Reply.of(
        MANIFEST,
        Json.bytes(
            Map.of(
                "id",
                start,
                "start_url",
                start,
                "scope",
                start,
                "name",
                ui.t("counter.app.title"),
                "short_name",
                ui.t("counter.app.title"),
                "description",
                ui.t("counter.app.description"),
                "lang",
                ui.lang().tag(),
                "display",
                "standalone",
                "background_color",
                PAPER,
                "icons",
                List.of(icon(ui, 192), icon(ui, 512)))));
  }

  private static Map<String, String> icon(Ui ui, int side) {
    return Map.of(
        "src", ui.asset("img/icon-%d.png".formatted(side)),
        "sizes", "%dx%d".formatted(side, side),
        "type", "image/png");
  }

  /** What the application is made of stands in it, so that a browser sees when that changed. */
  @GetMapping("/{lang}" + PhonePage.WORKER)
  Reply worker(Ui ui, HttpServletResponse response) {
    var files = files(ui);
    var version = UUID.nameUUIDFromBytes((printed(page(ui)) + files).getBytes(UTF_8));
    var facts =
        "const VERSION = %s, PAGE = %s, FILES = %s;%n"
            .formatted(text(version), text(ui.link(PhonePage.INSIDE)), text(files));
    response.setHeader("Service-Worker-Allowed", ui.link(PhonePage.INSIDE));
    return Reply.of(SCRIPT, (facts + ui.content(WORKER)).getBytes(UTF_8)).once();
  }

  private static List<String> files(Ui ui) {
    var files = new ArrayList<String>();
    files.add(ui.asset("css/aenglek.css"));
    files.add(ui.asset("fonts/sarabun-thai-400-normal.woff2"));
    files.add(ui.asset("img/favicon.svg"));
    files.add(ui.link(PhonePage.MANIFEST));
    scripts(ui).forEach(files::add);
    return files;
  }

  private static String text(Object value) {
    return new String(Json.bytes(value), UTF_8);
  }

  private String printed(PhonePage page) {
    var output = new StringOutput();
    templates.content(page).writeTo(output);
    return output.toString();
  }
}
