package org.aenglek.programme.web;

import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.aenglek.base.Tidy;
import org.aenglek.media.SentPicture;
import org.aenglek.programme.Aim.Kind;
import org.aenglek.programme.Aims;
import org.aenglek.programme.Indicator;
import org.aenglek.programme.ProgrammeRefused;
import org.aenglek.programme.ProgrammeRefused.Reason;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.jspecify.annotations.Nullable;

/** A baseline, a target or a wish, as somebody types it. */
public record AimForm(
    @Nullable String kind,
    @Nullable String indicator,
    @Nullable String year,
    @Nullable String value,
    @Nullable String evidence) {
  static final AimForm EMPTY = new AimForm(null, null, null, null, null);
  private static final int YEARS_SHOWN_AHEAD = 5;

  static AimForm of(HttpServletRequest request) {
    return new AimForm(
        typed(request, "kind"),
        typed(request, "indicator"),
        typed(request, "year"),
        typed(request, "value"),
        typed(request, "evidence"));
  }

  private static @Nullable String typed(HttpServletRequest request, String name) {
    var typed = SentPicture.field(request, name);
    return typed.isEmpty() ? null : typed;
  }

  /**
   * @throws ProgrammeRefused when there is no such thing
   */
  Aims.New read() {
    var read = Indicator.find(said(indicator)).orElseThrow(() -> refused(Reason.NO_SUCH_KIND));
    return new Aims.New(
        Kind.find(said(kind)).orElseThrow(() -> refused(Reason.NO_SUCH_KIND)),
        read,
        said(year).matches("\\d{4}") ? Integer.parseInt(said(year)) : 0,
        FigureWords.kept(read, number()),
        said(evidence));
  }

  private BigDecimal number() {
    var digits = Tidy.digits(said(value)).replace(",", "");
    if (!digits.matches("\\d{1,12}(\\.\\d{1,2})?")) throw refused(Reason.VALUE);
    return new BigDecimal(digits);
  }

  private static ProgrammeRefused refused(Reason reason) {
    return new ProgrammeRefused(reason);
  }

  String said(@Nullable String typed) {
    return typed == null ? "" : typed;
  }

  List<Choice> kinds(Ui ui) {
    return choices(Kind.values(), Kind::key, one -> ui.t("programme.aim." + one.key()), kind);
  }

  List<Choice> indicators(Ui ui) {
    return choices(Indicator.values(), Indicator::key, one -> FigureWords.name(ui, one), indicator);
  }

  /** They are chosen, so that nobody takes one era's year for another's. */
  List<Choice> years(Ui ui) {
    int thisYear = ui.today().getYear();
    var years = IntStream.rangeClosed(Aims.FIRST_YEAR, thisYear + YEARS_SHOWN_AHEAD).boxed();
    var chosen = year == null ? String.valueOf(thisYear) : year;
    return choices(years.toArray(Integer[]::new), String::valueOf, ui::commonYear, chosen);
  }

  private static <T> List<Choice> choices(
      T[] all, Function<T, String> value, Function<T, String> label, @Nullable String chosen) {
    return Arrays.stream(all)
        .map(one -> new Choice(value.apply(one), label.apply(one), value.apply(one).equals(chosen)))
        .toList();
  }
}
