package org.aenglek.readiness.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.aenglek.areas.Community;
import org.aenglek.base.Refusal;
import org.aenglek.offers.Offer;
import org.aenglek.readiness.Products.Known;
import org.aenglek.readiness.Quadrant;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** The products of a village: which quadrant each is in, and its stars. */
public record ProductsPage(
    Ui ui,
    Head head,
    String title,
    String back,
    String here,
    String rules,
    List<Line> lines,
    boolean mayRecord,
    String problem,
    int status)
    implements Page {

  /**
   * @param quadrant in words, also that it is not known
   */
  public record Line(
      UUID id, String name, String quadrant, String stars, List<Area> areas, List<Choice> judged) {}

  /** One of the five areas, and the items from which one is chosen. */
  public record Area(String name, String label, List<Choice> items) {}

  public record Choice(String value, String label, boolean isChosen) {}

  /** What there is to show. */
  record Facts(
      Community community, List<Offer> products, Map<UUID, Known> known, boolean mayRecord) {}

  static ProductsPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var title = ui.t("readiness.products.title", facts.community().name());
    return new ProductsPage(
        ui,
        Head.of(title, ui.t("readiness.products.lead")).forWork().unlisted(),
        title,
        Addresses.village(ui, facts.community()),
        Addresses.products(ui, facts.community()),
        Quadrant.RULES,
        facts.products().stream().map(one -> line(ui, one, facts.known().get(one.id()))).toList(),
        facts.mayRecord(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Line line(Ui ui, Offer product, @Nullable Known known) {
    Map<Integer, Integer> items = known == null ? Map.of() : known.items();
    var stars = known == null ? null : known.stars();
    return new Line(
        product.id(),
        ui.plain(product.name()),
        Quadrant.of(items)
            .map(one -> ui.t("readiness.quadrant." + one.key()))
            .orElseGet(() -> ui.t("readiness.quadrant.none")),
        stars == null ? "" : ui.t("readiness.stars", stars, ui.number(stars)),
        IntStream.rangeClosed(1, Quadrant.ITEMS.size())
            .mapToObj(area -> area(ui, area, items.getOrDefault(area, 0)))
            .toList(),
        choices(ui, 5, stars == null ? 0 : stars, ""));
  }

  private static Area area(Ui ui, int area, int chosen) {
    return new Area(
        "area" + area,
        ui.t("readiness.area." + area),
        choices(ui, Quadrant.ITEMS.get(area - 1), chosen, area + "."));
  }

  private static List<Choice> choices(Ui ui, int most, int chosen, String prefix) {
    return IntStream.rangeClosed(0, most)
        .mapToObj(
            i ->
                new Choice(
                    String.valueOf(i),
                    i == 0 ? ui.t("readiness.unknown") : prefix + i,
                    i == chosen))
        .toList();
  }

  @Override
  public int status() {
    return status;
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
