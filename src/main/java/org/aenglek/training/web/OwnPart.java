package org.aenglek.training.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.aenglek.base.LocalText;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;
import org.aenglek.training.SelfAssessments;
import org.aenglek.training.SelfAssessments.Phase;

/**
 * What a session is to whoever reads its page, or to the one whom they help.
 *
 * @param enrolling where they take a seat; empty where they have one or can have none
 * @param leaving where they give it back; empty without one, and once they were there
 * @param there on which days they were there, in a sentence; empty before that
 */
public record OwnPart(
    boolean isEnrolled,
    String person,
    String enrolling,
    String leaving,
    String there,
    List<CertificateLine> certificates,
    List<Asked> asked,
    List<Compared> compared) {

  /** What they are asked about themself at one time. */
  public record Asked(String title, String address, List<Statement> statements) {}

  /** A statement and the name of its answer. */
  public record Statement(LocalText text, String name, List<String> answers) {}

  /** What they said of a statement. */
  public record Compared(LocalText text, String said) {}

  /** What there is to show. */
  record Facts(
      String person,
      boolean isEnrolled,
      Collection<java.time.LocalDate> there,
      Map<Phase, List<Integer>> said,
      List<Certificate> certificates) {}

  static OwnPart of(Ui ui, Course course, CourseSession session, Facts facts) {
    var here = Addresses.session(ui, session.id());
    boolean isOpen = !session.isCalledOff() && !session.isOver(ui.today());
    boolean canLeave = facts.isEnrolled() && facts.there().isEmpty() && isOpen;
    return new OwnPart(
        facts.isEnrolled(),
        facts.person(),
        !facts.isEnrolled() && isOpen && session.free() > 0 ? here + "/enrolments" : "",
        canLeave ? here + "/enrolments/" + facts.person() + "/return" : "",
        facts.there().isEmpty()
            ? ""
            : ui.t(
                "training.own.there",
                ui.list(facts.there().stream().sorted().map(ui::date).toList())),
        facts.certificates().stream().map(one -> CertificateLine.of(ui, one)).toList(),
        facts.isEnrolled() ? asked(ui, course, session, facts) : List.of(),
        compared(ui, course, facts.said()));
  }

  private static List<Asked> asked(Ui ui, Course course, CourseSession session, Facts facts) {
    if (course.statements().isEmpty()) return List.of();
    return Stream.of(Phase.values())
        .filter(phase -> !facts.said().containsKey(phase))
        .filter(phase -> SelfAssessments.isOpen(session, phase, ui.today()))
        .map(
            phase ->
                new Asked(
                    ui.t("training.self." + phase.key()),
                    Addresses.session(ui, session.id()) + "/answers/" + phase.key(),
                    statements(course)))
        .toList();
  }

  private static List<Statement> statements(Course course) {
    return IntStream.range(0, course.statements().size())
        .mapToObj(
            i ->
                new Statement(
                    course.statements().get(i),
                    SelfForm.field(i),
                    IntStream.rangeClosed(1, SelfAssessments.MOST)
                        .mapToObj(String::valueOf)
                        .toList()))
        .toList();
  }

  private static List<Compared> compared(Ui ui, Course course, Map<Phase, List<Integer>> said) {
    if (said.isEmpty()) return List.of();
    return IntStream.range(0, course.statements().size())
        .mapToObj(i -> new Compared(course.statements().get(i), compared(ui, said, i)))
        .toList();
  }

  private static String compared(Ui ui, Map<Phase, List<Integer>> said, int statement) {
    var parts = new ArrayList<String>();
    for (var phase : Phase.values()) {
      var answers = said.get(phase);
      if (answers != null && statement < answers.size()) {
        parts.add(
            ui.t("training.self." + phase.key() + ".said", ui.number(answers.get(statement))));
      }
    }
    return String.join(" · ", parts);
  }
}
