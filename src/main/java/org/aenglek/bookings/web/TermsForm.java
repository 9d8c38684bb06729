package org.aenglek.bookings.web;

import static java.util.Objects.requireNonNullElse;

import java.util.ArrayList;
import java.util.List;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.bookings.BookingRefused;
import org.aenglek.bookings.BookingRefused.Reason;
import org.aenglek.bookings.VillageTerms;
import org.aenglek.bookings.VillageTerms.Step;
import org.jspecify.annotations.Nullable;

/** A community's terms as they were typed. */
record TermsForm(
    @Nullable String deposit,
    @Nullable String asks,
    @Nullable String answer,
    @Nullable String hours1,
    @Nullable String percent1,
    @Nullable String hours2,
    @Nullable String percent2,
    @Nullable String meet,
    @Nullable String bring) {
  private static final int MOST_HOURS = 2000;
  private static final int LONGEST = 500;

  static TermsForm of(VillageTerms terms, Lang lang) {
    var steps = terms.steps();
    return new TermsForm(
        String.valueOf(terms.depositPercent()),
        terms.asks() ? "yes" : null,
        String.valueOf(terms.answerHours()),
        hours(steps, 0),
        percent(steps, 0),
        hours(steps, 1),
        percent(steps, 1),
        text(terms.meet(), lang),
        text(terms.bring(), lang));
  }

  /**
   * @param before the words in other languages stay as they were
   * @throws BookingRefused when a number is none, or too large
   */
  VillageTerms terms(VillageTerms before, Lang lang) {
    var steps = new ArrayList<Step>();
    addStep(steps, hours1, percent1);
    addStep(steps, hours2, percent2);
    return new VillageTerms(
        TypedNumber.of(deposit, 0, 100),
        asks != null,
        TypedNumber.of(answer, 1, 240),
        steps,
        with(before.meet(), lang, meet),
        with(before.bring(), lang, bring));
  }

  private static void addStep(List<Step> steps, @Nullable String hours, @Nullable String percent) {
    if (requireNonNullElse(hours, "").isBlank()) return;
    steps.add(new Step(TypedNumber.of(hours, 0, MOST_HOURS), TypedNumber.of(percent, 0, 100)));
  }

  private static @Nullable LocalText with(
      @Nullable LocalText before, Lang lang, @Nullable String typed) {
    var text = Tidy.line(requireNonNullElse(typed, ""));
    if (text.length() > LONGEST) throw new BookingRefused(Reason.NOTE_LONG, LONGEST);
    var texts = new java.util.EnumMap<Lang, String>(Lang.class);
    if (before != null) texts.putAll(before.texts());
    if (text.isEmpty()) texts.remove(lang);
    else texts.put(lang, text);
    return texts.isEmpty() ? null : new LocalText(texts);
  }

  private static String hours(List<Step> steps, int i) {
    return i < steps.size() ? String.valueOf(steps.get(i).hours()) : "";
  }

  private static String percent(List<Step> steps, int i) {
    return i < steps.size() ? String.valueOf(steps.get(i).percent()) : "";
  }

  private static String text(@Nullable LocalText text, Lang lang) {
    return text == null ? "" : text.exactly(lang).orElse("");
  }
}
