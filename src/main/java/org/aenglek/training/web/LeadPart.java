package org.aenglek.training.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.aenglek.base.LocalText;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificate;
import org.aenglek.training.Course;
import org.aenglek.training.CourseAttendance.WalkIn;
import org.aenglek.training.CourseSession;
import org.aenglek.training.Enrolments.Enrolled;
import org.aenglek.training.SelfAssessments.Mean;

/**
 * What who leads a session sees and does there.
 *
 * @param code where the code is shown; empty on days on which it counts for nobody
 * @param granting where certificates are granted; empty before the last day
 * @param meansNote when the means are told, or that too few answered; empty where they are
 */
public record LeadPart(
    String code,
    List<Waiting> waiting,
    List<PersonLine> people,
    List<Choice> days,
    String granting,
    List<MeanLine> means,
    String meansNote,
    boolean isOff) {

  /** Somebody without a seat who stands there. */
  public record Waiting(LocalText name, String taking) {}

  /**
   * Somebody with a seat.
   *
   * @param ticking where they are ticked by hand; empty where the session has not begun
   * @param leaving where their seat is given back; empty once they were there
   * @param withdrawing where their certificate is withdrawn; empty without one
   */
  public record PersonLine(
      LocalText name,
      String there,
      String state,
      String ticking,
      String leaving,
      String certificate,
      String withdrawing) {}

  /** What was said of a statement, in the mean. */
  public record MeanLine(LocalText text, String said) {}

  /** What there is to show. */
  record Facts(
      Course course,
      CourseSession session,
      List<Enrolled> people,
      Map<UUID, Set<LocalDate>> days,
      List<WalkIn> waiting,
      List<Certificate> certificates,
      List<Mean> means) {}

  static LeadPart of(Ui ui, Facts facts) {
    var session = facts.session();
    var here = Addresses.session(ui, session.id());
    boolean isToday = session.days().holds(ui.today()) && !session.isCalledOff();
    boolean canGrant = !ui.today().isBefore(session.days().last()) && !session.isCalledOff();
    var standing =
        facts.certificates().stream()
            .filter(one -> one.withdrawn() == null)
            .collect(Collectors.toMap(Certificate::person, Function.identity()));
    return new LeadPart(
        isToday ? here + "/code" : "",
        facts.waiting().stream()
            .map(one -> new Waiting(one.name(), here + "/walk-ins/" + one.person()))
            .toList(),
        facts.people().stream()
            .map(one -> person(ui, facts, one, standing.get(one.person())))
            .toList(),
        days(ui, session),
        canGrant && !facts.people().isEmpty() ? here + "/certificates" : "",
        facts.means().stream().map(mean -> mean(ui, facts.course(), mean)).toList(),
        meansNote(ui, facts),
        session.isCalledOff());
  }

  private static PersonLine person(
      Ui ui,
      Facts facts,
      Enrolled one,
      @org.jspecify.annotations.Nullable Certificate certificate) {
    var session = facts.session();
    var here = Addresses.session(ui, session.id()) + "/enrolments/" + one.person();
    var there = facts.days().getOrDefault(one.person(), Set.of());
    boolean hasBegun = !ui.today().isBefore(session.days().first()) && !session.isCalledOff();
    return new PersonLine(
        one.name(),
        ui.t("training.lead.days", ui.number(there.size()), ui.number(session.length())),
        certificate == null ? "" : CertificateWords.state(ui, certificate),
        hasBegun && there.size() < session.length() ? here + "/presence" : "",
        there.isEmpty() ? here + "/return" : "",
        certificate == null ? "" : Addresses.certificate(ui, certificate.code()),
        certificate == null
            ? ""
            : Addresses.session(ui, session.id())
                + "/certificates/"
                + certificate.id()
                + "/withdrawal");
  }

  /** Those that have begun, today's first. */
  private static List<Choice> days(Ui ui, CourseSession session) {
    return session
        .days()
        .dates()
        .filter(day -> !day.isAfter(ui.today()))
        .map(day -> new Choice(day.toString(), ui.date(day), day.equals(ui.today())))
        .toList();
  }

  private static MeanLine mean(Ui ui, Course course, Mean mean) {
    return new MeanLine(
        course.statements().get(mean.statement()),
        ui.t(
            "training.lead.mean",
            ui.number(mean.before()),
            ui.number(mean.after()),
            ui.number(mean.people())));
  }

  private static String meansNote(Ui ui, Facts facts) {
    if (facts.course().statements().isEmpty() || !facts.means().isEmpty()) return "";
    var last = facts.session().lastAnswers();
    return ui.today().isAfter(last)
        ? ui.t("training.lead.tooFew")
        : ui.t("training.lead.later", last.plusDays(1));
  }
}
