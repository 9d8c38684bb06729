package org.aenglek.training;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.aenglek.base.Lang;
import org.aenglek.people.Correspondence;
import org.aenglek.people.Correspondence.News;
import org.aenglek.site.Settings;
import org.aenglek.site.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What people are told of their courses. */
@Component
class CourseLetters {
  private final Courses courses;
  private final Correspondence correspondence;
  private final Words words;
  private final Settings settings;

  CourseLetters(Courses courses, Correspondence correspondence, Words words, Settings settings) {
    this.courses = courses;
    this.correspondence = correspondence;
    this.words = words;
    this.settings = settings;
  }

  /** That somebody has a seat. */
  void enrolled(UUID enrolment, UUID person, CourseSession session) {
    tell(
        "enrolled",
        enrolment,
        () -> List.of(person),
        lang -> {
          var here = address(lang, "/training/sessions/" + session.id());
          return new String[] {
            courses.get(session.course()).name().in(lang).text(),
            words.date(lang, session.days().first()),
            session.starts().toString(),
            session.venue(),
            here,
            here + "/session.ics"
          };
        });
  }

  /** That a session is not held; each of them had a seat. */
  void calledOff(CourseSession session, Supplier<Collection<UUID>> people) {
    tell(
        "called-off",
        session.id(),
        people,
        lang ->
            new String[] {
              courses.get(session.course()).name().in(lang).text(),
              words.date(lang, session.days().first()),
              address(lang, "/training/courses")
            });
  }

  /** That somebody has a certificate. */
  void granted(Certificate certificate) {
    tell("granted", certificate);
  }

  /** That it ends in some weeks. */
  void ends(Certificate certificate) {
    tell("ends", certificate);
  }

  private void tell(String what, Certificate certificate) {
    tell(
        what,
        certificate.id(),
        () -> List.of(certificate.person()),
        lang ->
            new String[] {
              certificate.course().in(lang).text(),
              date(lang, certificate.last()),
              address(lang, "/training/certificates/" + certificate.code()),
              address(lang, "/training/courses")
            });
  }

  private String date(Lang lang, @Nullable LocalDate day) {
    return day == null ? "" : words.date(lang, day);
  }

  private interface Arguments {
    String[] in(Lang lang);
  }

  private void tell(
      String what, UUID about, Supplier<Collection<UUID>> people, Arguments arguments) {
    correspondence.tell(
        people, new News(Courses.JOB, what, about, (reader, lang) -> arguments.in(lang)));
  }

  private String address(Lang lang, String path) {
    return settings.absolute("/" + lang.code() + path);
  }
}
