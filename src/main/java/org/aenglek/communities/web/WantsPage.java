package org.aenglek.communities.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.communities.Wants.Want;
import org.aenglek.communities.Wants.Wish;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/**
 * What a community asks of the state, and the answers.
 *
 * @param wish what it wants of tourism; empty for whoever may not see that
 */
public record WantsPage(
    Ui ui,
    Head head,
    String title,
    String back,
    List<Line> lines,
    List<WishLine> wish,
    boolean mayAnswer,
    Subject subject)
    implements Page {
  static final String PATH = "/{lang}/communities/{slug}/wants";

  /**
   * One of them.
   *
   * @param asked of whom, and by when; empty where that is not told
   * @param answered the day of the answer; empty while there is none
   */
  public record Line(
      LocalText title,
      @Nullable LocalText body,
      String asked,
      @Nullable LocalText answer,
      String answered,
      String address) {}

  /** One thing that the community wants. */
  public record WishLine(String label, LocalText text) {}

  static WantsPage of(
      Ui ui, Community community, List<Want> wants, Optional<Wish> wish, boolean mayAnswer) {
    var title = ui.t("communities.wants.title", community.name());
    return new WantsPage(
        ui,
        Head.of(title, ui.t("communities.wants.lead")),
        title,
        ui.link(community.path()),
        wants.stream().map(want -> line(ui, community, want)).toList(),
        wish.map(it -> lines(ui, it)).orElse(List.of()),
        mayAnswer,
        community);
  }

  private static List<WishLine> lines(Ui ui, Wish wish) {
    return Stream.of(
            line(ui, "income", number(ui, wish.income())),
            line(ui, "guests", number(ui, wish.guests())),
            line(ui, "rest", wish.rest()),
            line(ui, "notForSale", wish.notForSale()))
        .flatMap(Optional::stream)
        .toList();
  }

  private static Optional<WishLine> line(Ui ui, String field, @Nullable LocalText text) {
    return Optional.ofNullable(text)
        .map(it -> new WishLine(ui.t("communities.edit.wish.field." + field), it));
  }

  private static @Nullable LocalText number(Ui ui, @Nullable Integer number) {
    return number == null ? null : LocalText.of(ui.lang(), ui.number(number));
  }

  private static Line line(Ui ui, Community community, Want want) {
    return new Line(
        want.title(),
        want.body(),
        asked(ui, want),
        want.answer(),
        want.answered() == null ? "" : ui.t("communities.wants.answered", want.answered()),
        ui.link(community.path() + "/wants/" + want.id() + "/answer"));
  }

  private static String asked(Ui ui, Want want) {
    var whom = want.answerer() == null ? "" : ui.t("communities.wants.whom", want.answerer());
    var due = want.due() == null ? "" : ui.t("communities.wants.due", want.due());
    return (whom + " " + due).strip();
  }
}
