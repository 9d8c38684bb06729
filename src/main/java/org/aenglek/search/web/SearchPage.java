package org.aenglek.search.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Kind;
import org.aenglek.media.Covers;
import org.aenglek.search.Found;
import org.aenglek.search.Search.Findings;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What was found, with ways to narrow it; before anything is asked, ways to begin.
 *
 * @param count how many, in words
 * @param anywhere the question without the place that it asks near
 * @param meant the question as it may have been meant
 * @param start where to go when there is nothing to show
 */
public record SearchPage(
    Ui ui,
    Head head,
    SearchForm form,
    String count,
    @Nullable Link anywhere,
    @Nullable Link meant,
    List<Result> results,
    List<Choice> kinds,
    List<Choice> districts,
    @Nullable Link before,
    @Nullable Link after,
    List<Link> start)
    implements Page {
  static final String INSIDE = "/search";
  static final String PATH = "/{lang}" + INSIDE;
  static final int THINGS = 20;
  private static final int BECAUSE = 3;

  public record Link(String words, String address) {}

  /** The areas in which things lie. */
  record Where(List<Province> provinces, List<District> districts) {
    Stream<Province> several() {
      return provinces.size() < 2 ? Stream.empty() : provinces.stream();
    }
  }

  /** A way to narrow what was found. */
  public record Choice(Link link, boolean isOn) {}

  /**
   * One thing.
   *
   * @param because those of its words that were asked for; else its lead stands there
   */
  public record Result(
      String address,
      LocalText title,
      String about,
      @Nullable String cover,
      List<LocalText> because,
      @Nullable LocalText lead,
      boolean sample) {}

  static SearchPage of(Ui ui, SearchForm form, Findings findings, Where where) {
    var title = form.isEmpty() ? ui.t("search.title") : ui.t("search.title.of", form.q());
    int page = form.pageNumber();
    return new SearchPage(
        ui,
        form.isEmpty() ? Head.of(title, ui.t("search.about")) : Head.of(title, title).unlisted(),
        form,
        ui.t("search.count", findings.total()),
        anywhere(ui, form),
        meant(ui, form, findings),
        findings.things().stream().map(found -> result(ui, found, where)).toList(),
        kinds(ui, form, findings.kinds()),
        districts(ui, form, findings.districts(), where.districts()),
        page > 1 ? new Link(ui.t("search.before"), ui.link(form.withPage(page - 1).path())) : null,
        page < pages(findings.total())
            ? new Link(ui.t("search.after"), ui.link(form.withPage(page + 1).path()))
            : null,
        findings.things().isEmpty() ? start(ui) : List.of());
  }

  static int pages(int total) {
    return Math.max(1, (total + THINGS - 1) / THINGS);
  }

  /** One reader's own words are not worth keeping. */
  @Override
  public boolean isKept() {
    return form.isEmpty();
  }

  private static @Nullable Link anywhere(Ui ui, SearchForm form) {
    if (form.near() == null) return null;
    var near = ui.t("communities.filter.near");
    return new Link(
        ui.t("communities.filter.chosen", near, ui.t("communities.filter.here")),
        ui.link(form.withoutNear().path()));
  }

  private static @Nullable Link meant(Ui ui, SearchForm form, Findings findings) {
    var words = findings.meant();
    return words == null ? null : new Link(words, ui.link(form.withWords(words).path()));
  }

  /** With its province, where there are several. */
  private static Stream<String> where(Ui ui, Found found, Where where) {
    return where.districts().stream()
        .filter(one -> one.code().equals(found.thing().district()))
        .flatMap(
            one ->
                Stream.concat(
                    Stream.of(ui.plain(one.name())),
                    where
                        .several()
                        .filter(province -> province.code().equals(one.province()))
                        .map(province -> ui.plain(province.name()))));
  }

  private static Result result(Ui ui, Found found, Where where) {
    var thing = found.thing();
    var kind = ui.t("search.kind." + thing.kind());
    var far = Stream.ofNullable(found.km()).map(ui::km);
    var about =
        Stream.of(Stream.of(kind), where(ui, found, where), far).flatMap(part -> part).toList();
    return new Result(
        ui.link(thing.path()),
        thing.title(),
        String.join(" · ", about),
        thing.kind().equals("community") ? Covers.card(thing.slug()) : null,
        found.because().stream().limit(BECAUSE).toList(),
        thing.lead(),
        thing.sample());
  }

  private static List<Choice> kinds(Ui ui, SearchForm form, Map<String, Integer> counts) {
    var choices = new ArrayList<Choice>();
    counts.forEach(
        (kind, count) -> {
          boolean isOn = kind.equals(form.kind());
          var words = ui.t("search.choice", ui.t("search.kinds." + kind), ui.number(count));
          choices.add(choice(ui, words, form.withKind(isOn ? null : kind), isOn));
        });
    return choices;
  }

  private static List<Choice> districts(
      Ui ui, SearchForm form, Map<String, Integer> counts, List<District> districts) {
    return districts.stream()
        .filter(district -> counts.containsKey(district.code()))
        .map(
            district -> {
              boolean isOn = district.code().equals(form.district());
              var count = ui.number(counts.get(district.code()));
              var words = ui.t("search.choice", district.name(), count);
              return choice(ui, words, form.withDistrict(isOn ? null : district.code()), isOn);
            })
        .toList();
  }

  private static Choice choice(Ui ui, String words, SearchForm form, boolean isOn) {
    return new Choice(new Link(words, ui.link(form.path())), isOn);
  }

  private static List<Link> start(Ui ui) {
    return Stream.concat(
            Stream.of(new Link(ui.t("search.everything"), ui.link("/communities"))),
            Stream.of(Kind.values())
                .map(
                    kind ->
                        new Link(
                            ui.t("communities.kind." + kind.key()),
                            ui.link("/communities?kind=" + kind.key()))))
        .toList();
  }
}
