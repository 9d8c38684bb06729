package org.aenglek.bookings.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.areas.Community;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.bookings.Hold;
import org.aenglek.bookings.Line;
import org.aenglek.bookings.Needs;
import org.aenglek.bookings.Prices;
import org.aenglek.bookings.SmallTurn;
import org.aenglek.bookings.TripBooking;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.communities.Entered;
import org.aenglek.site.Field;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** What is held, for how long, and the form that makes an order of it. */
public record HoldPage(
    Ui ui,
    Head head,
    String here,
    boolean isOver,
    boolean isExtended,
    String until,
    String untilShown,
    List<Share> shares,
    List<Other> others,
    String price,
    Field name,
    Field phone,
    Field email,
    Needed needed,
    boolean isWhole,
    String request,
    String again,
    String extension,
    String problem,
    int status)
    implements Page {

  /** What service is needed; the ages are asked for where children come. */
  public record Needed(
      List<Choice> food,
      List<Choice> access,
      List<Choice> languages,
      @Nullable Field ages,
      Field words) {}

  /** One community's part, with its terms worked out. */
  public record Share(String community, String path, List<LineText> lines, List<String> terms) {}

  /** Something in the trip that is not held: one just goes there, or asks first. */
  public record Other(LocalText name, String path, String why) {}

  /** What there is to show. */
  record Facts(
      Hold hold,
      Map<UUID, Community> communities,
      Map<UUID, VillageTerms> terms,
      List<TripBooking.Part> trip,
      List<SmallTurn> small,
      String here) {}

  static HoldPage of(Ui ui, Facts facts, GuestForm form, @Nullable Refusal refused) {
    var hold = facts.hold();
    return new HoldPage(
        ui,
        Head.of(ui.t("bookings.hold.title"), ui.t("bookings.hold.description")).unlisted(),
        facts.here(),
        hold.isOver(ui.now()),
        hold.isExtended(),
        hold.until().toString(),
        ui.moment(hold.until()),
        shares(ui, facts),
        others(ui, facts),
        ui.money(hold.price()),
        Field.of("name", ui.t("bookings.guest.name"), form.name()),
        Field.of("phone", ui.t("bookings.guest.phone"), form.phone())
            .help(ui.t("bookings.guest.phone.help")),
        Field.of("email", ui.t("bookings.guest.email"), form.email()),
        needed(ui, hold, form),
        form.isWhole(),
        form.request().toString(),
        UUID.randomUUID().toString(),
        UUID.randomUUID().toString(),
        ui.problem(refused),
        (refused == null ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT).value());
  }

  private static Needed needed(Ui ui, Hold hold, GuestForm form) {
    boolean areChildren = hold.party().children() > 0;
    return new Needed(
        choices(ui, Needs.FOOD, "bookings.food.", form.food()),
        choices(ui, Entered.ACCESS, "communities.access.", form.access()),
        choices(ui, Entered.LANGUAGES, "communities.speaks.", form.languages()),
        areChildren ? Field.of("ages", ui.t("bookings.guest.ages"), form.ages()) : null,
        Field.of("needs", ui.t("bookings.guest.needs"), form.needs())
            .help(ui.t("bookings.guest.needs.help")));
  }

  private static List<Choice> choices(Ui ui, List<String> all, String words, List<String> chosen) {
    return all.stream()
        .map(one -> new Choice(one, ui.t(words + one), chosen.contains(one)))
        .toList();
  }

  private static List<Other> others(Ui ui, Facts facts) {
    var held = facts.hold().lines().stream().map(Line::offer).toList();
    return facts.trip().stream()
        .filter(part -> !held.contains(part.offer().id()))
        .map(
            part ->
                new Other(
                    part.offer().name(),
                    ui.link(part.offer().path()),
                    ui.t(part.isOpen() ? "bookings.trip.go" : "bookings.trip.ask")))
        .toList();
  }

  private static List<Share> shares(Ui ui, Facts facts) {
    Map<UUID, List<Line>> byCommunity =
        facts.hold().lines().stream()
            .collect(groupingBy(Line::community, LinkedHashMap::new, toList()));
    return byCommunity.entrySet().stream()
        .map(
            share ->
                share(
                    ui,
                    facts,
                    facts.communities().get(share.getKey()),
                    share.getValue(),
                    facts.terms().getOrDefault(share.getKey(), VillageTerms.OPEN)))
        .toList();
  }

  private static Share share(
      Ui ui, Facts facts, Community community, List<Line> lines, VillageTerms terms) {
    var first = lines.getFirst();
    Instant begins = first.day().atTime(first.starts()).atZone(ui.settings().zone()).toInstant();
    return new Share(
        ui.plain(community.name()),
        ui.link(community.path()),
        lines.stream().map(line -> LineText.of(ui, line, facts.small(), line.heads())).toList(),
        TermsText.of(ui, terms, Prices.sum(lines), begins));
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
