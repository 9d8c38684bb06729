package org.aenglek.trips.web;

import static java.time.DayOfWeek.SATURDAY;
import static java.time.temporal.TemporalAdjusters.nextOrSame;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.communities.CommunityFilter;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.trips.Like;
import org.aenglek.trips.Mode;
import org.aenglek.trips.Pace;
import org.aenglek.trips.Wishes;
import org.aenglek.trips.WishesForm;
import org.springframework.http.HttpStatus;

/** What a visitor is asked: as little as can be, the rest behind one more step. */
public record WishesPage(
    Ui ui,
    Head head,
    Field from,
    List<Group> starts,
    Field date,
    String today,
    Field days,
    List<Choice> lengths,
    Field adults,
    Field children,
    Field seniors,
    Field money,
    Field like,
    List<Choice> likes,
    Menu modes,
    Field leave,
    Field back,
    Menu paces,
    Menu nights,
    Menu languages,
    Menu access,
    boolean prayers,
    Field must,
    List<Choice> musts,
    String problem,
    int status,
    boolean isMoreOpen,
    String campaign,
    UUID request)
    implements Page {
  static final String PATH = "/{lang}/trips";

  /** A field as it was filled, with the sentence that says what is wrong with it, if anything. */
  public record Field(String name, String label, String value, String problem) {
    public boolean isWrong() {
      return !problem.isEmpty();
    }
  }

  /** One of several; the one without a value asks nothing. */
  public record Choice(String value, String label, boolean isChosen) {}

  /** A field of which one choice is taken. */
  public record Menu(Field field, List<Choice> choices) {}

  /** Starts of one sort. */
  public record Group(String label, List<Choice> starts) {}

  /** Where one can start from, in groups, and what must be in. */
  record Offered(List<StartGroup> starts, Map<String, LocalText> musts) {}

  /** Starts by their key. */
  record StartGroup(String key, Map<String, LocalText> starts) {}

  static WishesPage of(Ui ui, WishesForm form, Offered offered, Map<String, String> problems) {
    return new Maker(ui, form, problems).page(offered);
  }

  /** Each reader's form has an id of its own, so that sent twice it is done once. */
  @Override
  public boolean isKept() {
    return false;
  }

  /** Puts what was typed, or what most would choose, into each field. */
  private record Maker(Ui ui, WishesForm form, Map<String, String> problems) {

    WishesPage page(Offered offered) {
      return new WishesPage(
          ui,
          Head.of(ui.t("trips.wishes.title"), ui.t("trips.wishes.description")),
          field(WishesForm.FROM, ""),
          offered.starts().stream().map(this::group).toList(),
          field(WishesForm.DATE, nextSaturday(ui.today()).toString()),
          ui.today().toString(),
          field(WishesForm.DAYS, "1"),
          IntStream.rangeClosed(1, Wishes.MOST_DAYS)
              .mapToObj(
                  days ->
                      choice(
                          WishesForm.DAYS,
                          String.valueOf(days),
                          ui.t("trips.wishes.length", days, ui.number(days)),
                          "1"))
              .toList(),
          field(WishesForm.ADULTS, "2"),
          field(WishesForm.CHILDREN, "0"),
          field(WishesForm.SENIORS, "0"),
          field(WishesForm.MONEY, ""),
          field(WishesForm.LIKE, ""),
          Stream.of(Like.values())
              .map(like -> new Choice(like.key(), ui.t("trips.like." + like.key()), isLiked(like)))
              .toList(),
          menu(WishesForm.BY, Stream.of(Mode.values()).map(Mode::key), "trips.mode.", "car"),
          field(WishesForm.LEAVE, "08:30"),
          field(WishesForm.BACK, "18:00"),
          menu(WishesForm.PACE, Stream.of(Pace.values()).map(Pace::key), "trips.pace.", "even"),
          menu(
              WishesForm.NIGHT,
              Stream.of(WishesForm.VILLAGE, WishesForm.START),
              "trips.night.",
              WishesForm.VILLAGE),
          any(
              menu(
                  WishesForm.SPEAKS,
                  CommunityFilter.LANGUAGES.stream(),
                  "communities.speaks.",
                  "")),
          any(menu(WishesForm.ACCESS, CommunityFilter.ACCESS.stream(), "communities.access.", "")),
          !form.value(WishesForm.PRAYERS).isEmpty(),
          field(WishesForm.MUST, ""),
          offered.musts().entrySet().stream()
              .map(must -> new Choice(must.getKey(), ui.plain(must.getValue()), true))
              .toList(),
          problem(),
          problems.isEmpty() ? HttpStatus.OK.value() : HttpStatus.UNPROCESSABLE_CONTENT.value(),
          !problems.isEmpty(),
          WishesController.campaign(form),
          UUID.randomUUID());
    }

    private Field field(String name, String otherwise) {
      var problem = problems.get(name);
      return new Field(
          name,
          ui.t("trips.wishes." + name),
          form.value(name).isEmpty() ? otherwise : form.value(name),
          problem == null ? "" : ui.t("trips.wishes." + name + "." + problem));
    }

    private Group group(StartGroup group) {
      return new Group(
          ui.t("trips.wishes.from." + group.key()),
          group.starts().entrySet().stream()
              .map(start -> choice(WishesForm.FROM, start.getKey(), ui.plain(start.getValue()), ""))
              .toList());
    }

    private Menu menu(String name, Stream<String> values, String prefix, String otherwise) {
      return new Menu(
          field(name, ""),
          values.map(value -> choice(name, value, ui.t(prefix + value), otherwise)).toList());
    }

    private Choice choice(String name, String value, String label, String otherwise) {
      var chosen = form.value(name).isEmpty() ? otherwise : form.value(name);
      return new Choice(value, label, value.equals(chosen));
    }

    /** With the choice to ask nothing. */
    private Menu any(Menu menu) {
      boolean isAny = menu.choices().stream().noneMatch(Choice::isChosen);
      var any = new Choice("", ui.t("trips.wishes.any"), isAny);
      return new Menu(
          menu.field(), Stream.concat(Stream.of(any), menu.choices().stream()).toList());
    }

    private boolean isLiked(Like like) {
      return form.all(WishesForm.LIKE).contains(like.key());
    }

    private String problem() {
      if (problems.isEmpty()) return "";
      var whole = problems.get("");
      return whole == null ? ui.t("trips.wishes.problem") : ui.t(whole);
    }
  }

  /** Most villages receive guests at the week's end, and most need some days to prepare. */
  static LocalDate nextSaturday(LocalDate today) {
    return today.plusDays(4).with(nextOrSame(SATURDAY));
  }
}
