package org.aenglek.training.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Whom;
import org.aenglek.site.Page;
import org.aenglek.site.Qr;
import org.aenglek.site.Reply;
import org.aenglek.site.Ui;
import org.aenglek.training.AttendanceCodes;
import org.aenglek.training.CourseAttendance;
import org.aenglek.training.CourseSessions;
import org.aenglek.training.Courses;
import org.aenglek.training.TrainingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The code that a trainer shows, and those who scan it. */
@Controller
class ArrivalController {
  private static final MediaType SVG = MediaType.valueOf("image/svg+xml");

  private final CourseSessions sessions;
  private final Courses courses;
  private final AttendanceCodes codes;
  private final CourseAttendance attendance;
  private final ScanCookie cookie;
  private final Whom whom;

  ArrivalController(
      CourseSessions sessions,
      Courses courses,
      AttendanceCodes codes,
      CourseAttendance attendance,
      ScanCookie cookie,
      Whom whom) {
    this.sessions = sessions;
    this.courses = courses;
    this.codes = codes;
    this.attendance = attendance;
    this.cookie = cookie;
    this.whom = whom;
  }

  @GetMapping(Addresses.CODE)
  Page show(@PathVariable UUID id, Ui ui) {
    requireToLead(id);
    var session = sessions.get(id);
    return AttendanceCodePage.of(
        ui,
        courses.get(session.course()),
        session,
        codes.now(id),
        attendance.presentToday(id),
        attendance.walkIns(id).size());
  }

  /** The picture of a code that is shown now. */
  @GetMapping(Addresses.ARRIVAL + "/code.svg")
  Reply picture(@PathVariable UUID id, @PathVariable String code, Ui ui) {
    requireToLead(id);
    codes.mustBeTimely(id, code);
    var address = ui.settings().absolute(Addresses.arrival(ui, id, code));
    return Reply.of(SVG, Qr.svg(address).getBytes(StandardCharsets.UTF_8)).once();
  }

  private void requireToLead(UUID id) {
    Access.requireSomebody();
    if (!sessions.isLedByMe(id)) throw new Access.NotAllowed();
  }

  /** Whoever has to sign in first comes back here; by then their browser proves the scan. */
  @GetMapping(Addresses.ARRIVAL)
  Page scanned(
      @PathVariable UUID id,
      @PathVariable String code,
      Ui ui,
      HttpServletRequest request,
      HttpServletResponse response) {
    var refused = untimely(id, code);
    if (refused == null) response.addHeader(HttpHeaders.SET_COOKIE, cookie.holding(id));
    Access.requireSomebody();
    return page(ui, id, code, cookie.proves(id, request) ? null : refused);
  }

  @PostMapping(Addresses.ARRIVAL)
  Object arrive(
      @PathVariable UUID id, @PathVariable String code, Ui ui, HttpServletRequest request) {
    Access.requireSomebody();
    return Deeds.then(
        Addresses.arrival(ui, id, code),
        () -> {
          if (!cookie.proves(id, request)) codes.mustBeTimely(id, code);
          attendance.arrive(id);
        },
        refused -> page(ui, id, code, refused));
  }

  /** Only a code that is shown now is a scan; what an earlier one proved is not prolonged. */
  private @Nullable Refusal untimely(UUID id, String code) {
    try {
      codes.mustBeTimely(id, code);
      return null;
    } catch (TrainingRefused refused) {
      return refused;
    }
  }

  private Page page(Ui ui, UUID id, String code, @Nullable Refusal refused) {
    var session = sessions.get(id);
    return ArrivalPage.of(
        ui,
        new ArrivalPage.Facts(
            courses.get(session.course()),
            session,
            code,
            whom.current().name(),
            attendance.standing(id)),
        refused);
  }
}
