package org.aenglek.meetings.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.meetings.Bodies;
import org.aenglek.meetings.Tasks;
import org.aenglek.people.Grants;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the way to one's meetings, and what one has to do. */
public record OwnMeetingsPanel(Ui ui, List<TaskLine> tasks) {
  private static final int LINES = 5;

  @Component
  static class Provider implements Panel {
    private final Tasks tasks;
    private final Bodies bodies;
    private final Grants grants;

    Provider(Tasks tasks, Bodies bodies, Grants grants) {
      this.tasks = tasks;
      this.bodies = bodies;
      this.grants = grants;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 100;
    }

    @Override
    public Optional<OwnMeetingsPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      var mine = tasks.mine();
      if (mine.isEmpty() && !mayFound() && !bodies.isAnySeen()) return Optional.empty();
      return Optional.of(
          new OwnMeetingsPanel(
              ui, mine.stream().limit(LINES).map(task -> TaskLine.of(ui, task)).toList()));
    }

    private boolean mayFound() {
      return grants.of(SignedIn.current().person()).stream()
          .anyMatch(grant -> bodies.mayFound(grant.place()));
    }
  }
}
