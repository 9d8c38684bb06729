package org.aenglek.stories.web;

import static java.util.Comparator.comparing;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.aenglek.base.DateSpan;
import org.aenglek.site.Breadcrumbs;
import org.aenglek.site.Breadcrumbs.Crumb;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.stories.Headline;
import org.aenglek.stories.Kind;
import org.jspecify.annotations.Nullable;

/**
 * All stories, or those of one kind: what is told, the calendar of events, and the routes that are
 * only recorded.
 *
 * @param calendar none when another kind was asked for
 */
public record StoriesPage(
    Ui ui,
    Head head,
    String title,
    List<Filter> filters,
    List<Headline> told,
    @Nullable Calendar calendar,
    List<Headline> routes)
    implements Page {
  static final String PATH = "/{lang}/stories";
  static final String KIND = "kind";

  /** A link that shows one kind only, or all again. */
  public record Filter(String label, String path, boolean isChosen) {}

  /** Events by their own days: what is to come with the soonest first, what is over the latest. */
  public record Calendar(List<Headline> coming, List<Headline> over) {}

  static StoriesPage of(Ui ui, @Nullable Kind kind, Set<Kind> kinds, List<Headline> stories) {
    var title = kind == null ? ui.t("stories.list.title") : label(ui, kind);
    return new StoriesPage(
        ui,
        head(ui, title),
        title,
        filters(ui, kinds, kind),
        stories.stream().filter(StoriesPage::isTold).toList(),
        kind == null || kind == Kind.EVENT ? calendar(ui, stories) : null,
        stories.stream().filter(story -> story.kind() == Kind.ROUTE).toList());
  }

  public boolean isEmpty() {
    return told.isEmpty() && calendar == null && routes.isEmpty();
  }

  private static Head head(Ui ui, String title) {
    var list = new Crumb(ui.t("stories.list.title"), "/stories");
    return Head.of(title, ui.t("stories.list.lead"))
        .withFacts(Breadcrumbs.facts(ui, List.of(list)));
  }

  private static List<Filter> filters(Ui ui, Set<Kind> kinds, @Nullable Kind chosen) {
    var all = new Filter(ui.t("stories.all"), "/stories", chosen == null);
    var each =
        kinds.stream()
            .map(
                kind ->
                    new Filter(
                        label(ui, kind), "/stories?" + KIND + "=" + kind.key(), kind == chosen));
    return Stream.concat(Stream.of(all), each).toList();
  }

  private static String label(Ui ui, Kind kind) {
    return ui.t("stories.kinds." + kind.key());
  }

  private static boolean isTold(Headline story) {
    return story.kind() != Kind.EVENT && story.kind() != Kind.ROUTE;
  }

  private static Calendar calendar(Ui ui, List<Headline> stories) {
    var today = ui.today();
    var events = stories.stream().filter(story -> story.kind() == Kind.EVENT).toList();
    return new Calendar(
        events.stream()
            .filter(event -> !days(event).last().isBefore(today))
            .sorted(comparing(event -> days(event).first()))
            .toList(),
        events.stream()
            .filter(event -> days(event).last().isBefore(today))
            .sorted(comparing((Headline event) -> days(event).first()).reversed())
            .toList());
  }

  private static DateSpan days(Headline event) {
    return Objects.requireNonNull(event.days());
  }
}
