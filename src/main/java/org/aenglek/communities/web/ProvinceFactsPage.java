package org.aenglek.communities.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Field;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/**
 * The name of a province in each language, and its emblem.
 *
 * @param emblem the address of the one that is there; empty where there is none
 */
public record ProvinceFactsPage(
    Ui ui,
    Head head,
    String title,
    String here,
    List<Field> names,
    String emblem,
    String problem,
    int status)
    implements Page {
  static final String PATH = "/{lang}/communities/provinces/{code:\\d{2}}/name";

  static String path(Ui ui, String code) {
    return ui.link("/communities/provinces/" + code + "/name");
  }

  static ProvinceFactsPage of(
      Ui ui,
      String code,
      LocalText name,
      Map<Lang, String> names,
      Optional<String> emblem,
      @Nullable Refusal refused) {
    var title = ui.t("communities.province.title", name);
    return new ProvinceFactsPage(
        ui,
        Head.of(title, ui.t("communities.province.lead")).forWork().unlisted(),
        title,
        path(ui, code),
        Stream.of(Lang.values())
            .map(
                lang ->
                    Field.of(
                        "name." + lang.code(),
                        ui.t("communities.province.name." + lang.code()),
                        names.getOrDefault(lang, "")))
            .toList(),
        emblem.orElse(""),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
