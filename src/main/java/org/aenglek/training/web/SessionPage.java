package org.aenglek.training.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Head;
import org.aenglek.site.Page;
import org.aenglek.site.Told;
import org.aenglek.site.Ui;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;
import org.aenglek.training.Trainees;
import org.aenglek.training.Trainers;
import org.aenglek.training.Trainers.Trainer;
import org.jspecify.annotations.Nullable;

/**
 * A session: for who comes, for who enrols others, for who leads it and for who organises it.
 *
 * @param lead nothing for those who do not lead it
 * @param asked the part of a name that was looked for
 * @param searched what became of that, in a sentence; empty where nobody was looked for
 */
public record SessionPage(
    Ui ui,
    Head head,
    LocalText course,
    String courseAddress,
    String here,
    String when,
    String venue,
    String seats,
    List<TrainerLine> trainers,
    List<String> terms,
    OwnPart own,
    @Nullable LeadPart lead,
    boolean maySearch,
    String asked,
    String searched,
    List<FoundLine> found,
    boolean isOrganised,
    List<Choice> kinds,
    String typedName,
    String typedOrganisation,
    String request,
    String problem,
    int status)
    implements Page {

  /** Somebody who teaches, and where that is taken back; empty for those who do not organise. */
  public record TrainerLine(String called, String removing) {}

  /** Somebody who was looked for. */
  public record FoundLine(LocalText name, String person) {}

  /** What there is to show. */
  record Facts(
      Course course,
      CourseSession session,
      List<Trainer> trainers,
      OwnPart own,
      @Nullable LeadPart lead,
      boolean maySearch,
      String asked,
      List<Trainees.Found> found,
      boolean isOrganised,
      Filled filled) {}

  static SessionPage of(Ui ui, Facts facts, @Nullable Refusal refused) {
    var course = facts.course();
    var session = facts.session();
    var here = Addresses.session(ui, session.id());
    var told = Told.of(ui, refused);
    return new SessionPage(
        ui,
        Head.of(ui.plain(course.name()), ui.plain(course.purpose())).unlisted().forWork(),
        course.name(),
        Addresses.course(ui, course.id()),
        here,
        CourseWords.when(ui, session),
        session.venue(),
        CourseWords.seats(ui, session),
        facts.trainers().stream()
            .map(
                one ->
                    new TrainerLine(
                        CourseWords.trainer(ui, one),
                        facts.isOrganised() ? here + "/trainers/" + one.id() + "/end" : ""))
            .toList(),
        CourseWords.terms(ui, course),
        facts.own(),
        facts.lead(),
        facts.maySearch(),
        facts.asked(),
        searched(ui, facts),
        facts.found().stream()
            .map(one -> new FoundLine(one.name(), one.person().toString()))
            .toList(),
        facts.isOrganised(),
        kinds(ui, facts.filled().text("kind")),
        facts.filled().text("name"),
        facts.filled().text("organisation"),
        facts.filled().request().toString(),
        told.problem(),
        told.status());
  }

  private static String searched(Ui ui, Facts facts) {
    if (facts.asked().isBlank() || !facts.found().isEmpty()) return "";
    return ui.t("training.search.none");
  }

  private static List<Choice> kinds(Ui ui, String chosen) {
    return Stream.of(Trainers.Kind.values())
        .map(
            kind ->
                new Choice(
                    kind.key(), ui.t("training.trainer." + kind.key()), kind.key().equals(chosen)))
        .toList();
  }

  @Override
  public boolean isKept() {
    return false;
  }
}
