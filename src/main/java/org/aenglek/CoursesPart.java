package org.aenglek;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import org.aenglek.areas.Province;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.people.Place;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;
import org.aenglek.training.CourseSessions;
import org.aenglek.training.Courses;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Reads {@code courses.json}: what the province teaches, with a session of each. */
@Component
@Order(85)
class CoursesPart implements FolderPart {
  private final Courses courses;
  private final CourseSessions sessions;

  CoursesPart(Courses courses, CourseSessions sessions) {
    this.courses = courses;
    this.sessions = sessions;
  }

  @Override
  public void load(Folder folder, Province province) {
    for (var entry : folder.list("courses.json", CourseEntry[].class)) {
      var place =
          entry.district() == null
              ? Place.province(province.code())
              : Place.district(entry.district());
      var course = courses.write(entry.course(place), Folder.requestId("course", entry.key()));
      sessions.hold(entry.session(course), Folder.requestId("course session", entry.key()));
    }
  }

  private record CourseEntry(
      String key,
      @Nullable String district,
      LocalText name,
      LocalText purpose,
      @Nullable String trade,
      @Nullable Integer months,
      int percent,
      List<LocalText> statements,
      SessionEntry session) {

    Course.New course(Place place) {
      return new Course.New(place, name, purpose, trade, months, percent, statements);
    }

    CourseSession.New session(UUID course) {
      return new CourseSession.New(
          course,
          new DateSpan(session.first(), session.last()),
          LocalTime.parse(session.starts()),
          LocalTime.parse(session.ends()),
          session.venue(),
          session.seats());
    }
  }

  private record SessionEntry(
      LocalDate first, LocalDate last, String starts, String ends, String venue, int seats) {}
}
