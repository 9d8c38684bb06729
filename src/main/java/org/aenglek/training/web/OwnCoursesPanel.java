package org.aenglek.training.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.people.SignedIn;
import org.aenglek.people.Whom;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificates;
import org.aenglek.training.CourseSession;
import org.aenglek.training.Courses;
import org.aenglek.training.Enrolments;
import org.springframework.stereotype.Component;

/** In one's own place: the courses at which one has a seat, and one's certificates. */
public record OwnCoursesPanel(
    Ui ui, List<SessionLine> sessions, List<CertificateLine> certificates, String all) {

  @Component
  static class Provider implements Panel {
    private final Enrolments enrolments;
    private final Courses courses;
    private final Certificates certificates;
    private final Whom whom;

    Provider(Enrolments enrolments, Courses courses, Certificates certificates, Whom whom) {
      this.enrolments = enrolments;
      this.courses = courses;
      this.certificates = certificates;
      this.whom = whom;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 88;
    }

    @Override
    public Optional<OwnCoursesPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      var me = whom.current().id();
      return Optional.of(
          new OwnCoursesPanel(
              ui,
              enrolments.sessionsOf(me).stream()
                  .filter(session -> !session.isOver(ui.today()))
                  .map(session -> line(ui, session))
                  .toList(),
              certificates.ofPerson(me).stream().map(one -> CertificateLine.of(ui, one)).toList(),
              Addresses.courses(ui)));
    }

    private SessionLine line(Ui ui, CourseSession session) {
      return SessionLine.of(ui, courses.get(session.course()), session);
    }
  }
}
