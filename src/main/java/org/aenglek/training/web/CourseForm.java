package org.aenglek.training.web;

import java.util.EnumMap;
import java.util.List;
import java.util.stream.IntStream;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.people.Place;
import org.aenglek.training.Course;
import org.aenglek.training.TrainingRefused;
import org.aenglek.training.TrainingRefused.Reason;

/** A course as it was typed. */
record CourseForm(Filled filled) {

  Course.New read() {
    var trade = filled.text("trade");
    return new Course.New(
        Place.find(filled.text("place")).orElseThrow(() -> new TrainingRefused(Reason.PLACE)),
        text(filled.text("name"), filled.text("nameEn")),
        text(filled.text("purpose"), filled.text("purposeEn")),
        trade.isEmpty() ? null : trade,
        filled.text("months").isBlank() ? null : filled.number("months"),
        filled.number("percent"),
        statements());
  }

  /** In Thai or in English or in both. */
  private static LocalText text(String thai, String english) {
    var texts = new EnumMap<Lang, String>(Lang.class);
    if (!Tidy.line(thai).isEmpty()) texts.put(Lang.TH, Tidy.line(thai));
    if (!Tidy.line(english).isEmpty()) texts.put(Lang.EN, Tidy.line(english));
    if (texts.isEmpty()) throw new TrainingRefused(Reason.NAME_MISSING);
    return new LocalText(texts);
  }

  /** A line each; the English ones belong to the Thai ones in their order. */
  private List<LocalText> statements() {
    var thai = lines("statements");
    var english = lines("statementsEn");
    return IntStream.range(0, Math.max(thai.size(), english.size()))
        .mapToObj(i -> text(line(thai, i), line(english, i)))
        .toList();
  }

  private List<String> lines(String field) {
    return Tidy.text(filled.text(field)).lines().filter(line -> !line.isBlank()).toList();
  }

  private static String line(List<String> lines, int place) {
    return place < lines.size() ? lines.get(place) : "";
  }
}
