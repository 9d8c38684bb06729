package org.aenglek.training.web;

import static java.util.stream.Collectors.toMap;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.aenglek.areas.Areas;
import org.aenglek.areas.District;
import org.aenglek.areas.Province;
import org.aenglek.base.DateSpan;
import org.aenglek.base.LocalText;
import org.aenglek.base.Refusal;
import org.aenglek.people.Access;
import org.aenglek.people.Deeds;
import org.aenglek.people.Grants;
import org.aenglek.people.Place;
import org.aenglek.people.SignedIn;
import org.aenglek.people.Whom;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Page;
import org.aenglek.site.Ui;
import org.aenglek.training.Certificates;
import org.aenglek.training.Course;
import org.aenglek.training.CourseSession;
import org.aenglek.training.CourseSessions;
import org.aenglek.training.Courses;
import org.aenglek.training.TrainingRefused;
import org.aenglek.training.TrainingRefused.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Courses and when they are held, for whoever has signed in. */
@Controller
class CoursesController {
  private final Courses courses;
  private final CourseSessions sessions;
  private final Certificates certificates;
  private final Grants grants;
  private final Areas areas;
  private final Whom whom;

  CoursesController(
      Courses courses,
      CourseSessions sessions,
      Certificates certificates,
      Grants grants,
      Areas areas,
      Whom whom) {
    this.courses = courses;
    this.sessions = sessions;
    this.certificates = certificates;
    this.grants = grants;
    this.areas = areas;
    this.whom = whom;
  }

  @GetMapping(Addresses.COURSES)
  Page list(Ui ui) {
    Access.requireSomebody();
    var all = courses.list();
    var byId = all.stream().collect(toMap(Course::id, Function.identity()));
    return CoursesPage.of(
        ui,
        sessions.from(ui.today()).stream()
            .map(session -> SessionLine.of(ui, byId.get(session.course()), session))
            .toList(),
        certificates.ofPerson(whom.current().id()).stream()
            .map(one -> CertificateLine.of(ui, one))
            .toList(),
        all,
        !places(ui, "").isEmpty());
  }

  @GetMapping(Addresses.NEW_COURSE)
  Page form(Ui ui) {
    Access.requireSomebody();
    return form(ui, Filled.NOTHING, null);
  }

  @PostMapping(Addresses.COURSES)
  Object write(@RequestParam Map<String, String> typed, Ui ui) {
    Access.requireSomebody();
    var filled = new Filled(typed);
    return Deeds.then(
        Addresses.courses(ui),
        () -> courses.write(new CourseForm(filled).read(), filled.request()),
        refused -> form(ui, filled, refused));
  }

  private Page form(Ui ui, Filled filled, @Nullable Refusal refused) {
    var places = places(ui, filled.text("place"));
    if (places.isEmpty()) throw new Access.NotAllowed();
    return CourseFormPage.of(ui, places, filled, refused);
  }

  /** Where whoever acts organises courses. */
  private List<Choice> places(Ui ui, String chosen) {
    return grants.of(SignedIn.current().person()).stream()
        .map(Grants.Grant::place)
        .distinct()
        .filter(courses::mayOrganise)
        .map(
            place ->
                new Choice(
                    place.toString(), ui.plain(name(place)), place.toString().equals(chosen)))
        .toList();
  }

  private LocalText name(Place place) {
    if (place.kind() == Place.Kind.DISTRICT) {
      return areas.findDistrict(place.id()).map(District::name).orElseThrow();
    }
    return areas.provinces().stream()
        .filter(one -> one.code().equals(place.id()))
        .map(Province::name)
        .findFirst()
        .orElseThrow();
  }

  @GetMapping(Addresses.COURSE)
  Page show(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var course = courses.get(id);
    return CoursePage.of(ui, course, sessions.of(id), courses.mayOrganise(course.place()));
  }

  @GetMapping(Addresses.SESSIONS)
  Page sessionForm(@PathVariable UUID id, Ui ui) {
    Access.requireSomebody();
    var course = courses.get(id);
    if (!courses.mayOrganise(course.place())) throw new Access.NotAllowed();
    return SessionFormPage.of(ui, course, Filled.NOTHING, null);
  }

  @PostMapping(Addresses.SESSIONS)
  Object hold(@PathVariable UUID id, @RequestParam Map<String, String> typed, Ui ui) {
    Access.requireSomebody();
    var filled = new Filled(typed);
    var course = courses.get(id);
    return Deeds.then(
        Addresses.course(ui, id),
        () -> sessions.hold(session(id, filled), filled.request()),
        refused -> SessionFormPage.of(ui, course, filled, refused));
  }

  private static CourseSession.New session(UUID course, Filled filled) {
    var first = filled.day("first");
    var last = filled.text("last").isBlank() ? first : filled.day("last");
    if (last.isBefore(first)) throw new TrainingRefused(Reason.DATES);
    return new CourseSession.New(
        course,
        new DateSpan(first, last),
        filled.time("starts"),
        filled.time("ends"),
        filled.text("venue"),
        filled.number("seats"));
  }
}
