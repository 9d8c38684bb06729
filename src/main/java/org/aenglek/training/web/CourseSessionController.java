package org.aenglek.training.web;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.aenglek.base.NotThere;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Whom;
import org.aenglek.site.Asks;
import org.aenglek.site.Calendars;
import org.aenglek.site.Page;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificates;
import org.aenglek.training.Course;
import org.aenglek.training.CourseAttendance;
import org.aenglek.training.CourseSession;
import org.aenglek.training.CourseSessions;
import org.aenglek.training.Courses;
import org.aenglek.training.Enrolments;
import org.aenglek.training.SelfAssessments;
import org.aenglek.training.SelfAssessments.Phase;
import org.aenglek.training.Trainees;
import org.aenglek.training.Trainers;
import org.aenglek.training.TrainingRefused;
import org.aenglek.training.TrainingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** One session, from the first seat to the last certificate. */
@Controller
class CourseSessionController implements Asks {
  private static final String LOOKED_FOR = "person";

  private final Courses courses;
  private final CourseSessions sessions;
  private final Trainers trainers;
  private final Trainees trainees;
  private final Enrolments enrolments;
  private final CourseAttendance attendance;
  private final SelfAssessments assessments;
  private final Certificates certificates;
  private final Whom whom;

  CourseSessionController(
      Courses courses,
      CourseSessions sessions,
      Trainers trainers,
      Trainees trainees,
      Enrolments enrolments,
      CourseAttendance attendance,
      SelfAssessments assessments,
      Certificates certificates,
      Whom whom) {
    this.courses = courses;
    this.sessions = sessions;
    this.trainers = trainers;
    this.trainees = trainees;
    this.enrolments = enrolments;
    this.attendance = attendance;
    this.assessments = assessments;
    this.certificates = certificates;
    this.whom = whom;
  }

  @Override
  public Set<String> parameters() {
    return Set.of(LOOKED_FOR);
  }

  @GetMapping(Addresses.SESSION)
  Page show(@PathVariable UUID id, @RequestParam(defaultValue = "") String person, Ui ui) {
    Access.requireSomebody();
    return page(ui, id, person, Filled.NOTHING, null);
  }

  @GetMapping(Addresses.SESSION + "/session.ics")
  Reply calendar(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var session = sessions.get(id);
    var bytes = SessionCalendar.of(ui, courses.get(session.course()), session);
    return Reply.of(Calendars.TYPE, bytes).named("course.ics").once();
  }

  @PostMapping(Addresses.SESSION + "/enrolments")
  Object enrol(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    Access.requireSomebody();
    var filled = new Filled(typed);
    return then(ui, id, filled, () -> enrolments.enrol(id, who(filled), filled.request()));
  }

  private UUID who(Filled filled) {
    return filled.id("person").orElseGet(() -> whom.current().id());
  }

  @PostMapping(Addresses.SESSION + "/enrolments/{person}/return")
  Object giveBack(@PathVariable UUID id, @PathVariable UUID person, Ui ui) {
    return then(ui, id, Filled.NOTHING, () -> enrolments.giveBack(id, person));
  }

  @PostMapping(Addresses.SESSION + "/enrolments/{person}/presence")
  Object tick(
      @PathVariable UUID id,
      @PathVariable UUID person,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    var filled = new Filled(typed);
    return then(
        ui,
        id,
        filled,
        () -> attendance.tick(id, person, filled.day("day"), filled.text("reason")));
  }

  @PostMapping(Addresses.SESSION + "/walk-ins/{person}")
  Object takeUp(@PathVariable UUID id, @PathVariable UUID person, Ui ui) {
    return then(ui, id, Filled.NOTHING, () -> attendance.takeUp(id, person));
  }

  @PostMapping(Addresses.SESSION + "/answers/{phase}")
  Object say(
      @PathVariable UUID id,
      @PathVariable String phase,
      @RequestParam Map<String, String> typed,
      Ui ui) {
    var when = Phase.find(phase).orElseThrow(() -> new NotThere("phase " + phase));
    var filled = new Filled(typed);
    return then(
        ui,
        id,
        filled,
        () -> assessments.say(id, when, new SelfForm(filled).read(course(sessions.get(id)))));
  }

  @PostMapping(Addresses.SESSION + "/certificates")
  Object grant(@PathVariable UUID id, Ui ui) {
    return then(ui, id, Filled.NOTHING, () -> certificates.grant(id));
  }

  @PostMapping(Addresses.SESSION + "/certificates/{certificate}/withdrawal")
  Object withdraw(
      @PathVariable UUID id,
      @PathVariable UUID certificate,
      @RequestParam(defaultValue = "") String reason,
      Ui ui) {
    return then(ui, id, Filled.NOTHING, () -> certificates.withdraw(certificate, reason));
  }

  @PostMapping(Addresses.SESSION + "/trainers")
  Object name(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    var filled = new Filled(typed);
    return then(ui, id, filled, () -> name(id, filled));
  }

  private void name(UUID id, Filled filled) {
    var known = filled.id("person");
    if (known.isPresent()) {
      trainers.name(id, known.get(), filled.request());
      return;
    }
    var kind =
        Trainers.Kind.find(filled.text("kind"))
            .orElseThrow(() -> new TrainingRefused(Reason.TRAINER));
    trainers.name(id, filled.text("name"), filled.text("organisation"), kind, filled.request());
  }

  @PostMapping(Addresses.SESSION + "/trainers/{trainer}/end")
  Object remove(@PathVariable UUID id, @PathVariable UUID trainer, Ui ui) {
    return then(ui, id, Filled.NOTHING, () -> trainers.remove(id, trainer));
  }

  @PostMapping(Addresses.SESSION + "/cancellation")
  Object callOff(@PathVariable UUID id, Ui ui) {
    return then(ui, id, Filled.NOTHING, () -> sessions.callOff(id));
  }

  private Object then(Ui ui, UUID id, Filled filled, Deeds.Deed deed) {
    Access.requireSomebody();
    sessions.get(id);
    return Deeds.then(
        Addresses.session(ui, id), deed, refused -> page(ui, id, "", filled, refused));
  }

  private Course course(CourseSession session) {
    return courses.get(session.course());
  }

  private Page page(Ui ui, UUID id, String asked, Filled filled, @Nullable Refusal refused) {
    var session = sessions.get(id);
    var course = course(session);
    boolean maySearch = !session.isCalledOff() && trainees.areKeptByMe();
    return SessionPage.of(
        ui,
        new SessionPage.Facts(
            course,
            session,
            trainers.of(id),
            own(ui, course, session),
            sessions.isLedByMe(id) ? lead(ui, course, session) : null,
            maySearch,
            asked,
            maySearch ? trainees.find(asked) : List.of(),
            sessions.isOrganisedByMe(id),
            filled),
        refused);
  }

  private OwnPart own(Ui ui, Course course, CourseSession session) {
    var me = whom.current().id();
    return OwnPart.of(
        ui,
        course,
        session,
        new OwnPart.Facts(
            me.toString(),
            enrolments.isEnrolled(session.id(), me),
            attendance.days(session.id()).getOrDefault(me, Set.of()),
            assessments.own(session.id()),
            certificates.ofPerson(me).stream()
                .filter(one -> one.session().equals(session.id()))
                .toList()));
  }

  private LeadPart lead(Ui ui, Course course, CourseSession session) {
    var id = session.id();
    return LeadPart.of(
        ui,
        new LeadPart.Facts(
            course,
            session,
            enrolments.of(id),
            attendance.days(id),
            attendance.walkIns(id),
            certificates.of(id),
            assessments.means(id)));
  }
}
