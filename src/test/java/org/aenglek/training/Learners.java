package org.aenglek.training;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.people.Newcomers;
import org.aenglek.people.Place;
import org.aenglek.people.Role;
import org.aenglek.testing.Site;
import org.aenglek.testing.Visitor;
import org.aenglek.testing.World;

/** People of a village in tests, and what they learn. */
public class Learners {
  private final Lessons lessons;
  private final Newcomers newcomers;
  private final World world;
  private final Site site;

  Learners(Lessons lessons, Newcomers newcomers, World world, Site site) {
    this.lessons = lessons;
    this.newcomers = newcomers;
    this.world = world;
    this.site = site;
  }

  /** A member of a household of that name who does that for guests. */
  public UUID who(String does, String name, String community) {
    var household = world.household(community, "บ้าน" + name);
    var id = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
    var place = Place.household(household);
    var called = LocalText.ofCodes(Map.of("th", name));
    world.act(
        () ->
            newcomers.enter(
                id,
                new Newcomers.Newcomer(
                    called,
                    Role.MEMBER,
                    place,
                    List.of(does),
                    world.signInOf(id),
                    World.PASSWORD,
                    false)));
    return id;
  }

  public Visitor visitor(UUID person) {
    return site.visitor().signedInAs(world.signInOf(person));
  }

  public void finishes(UUID person, String lesson) {
    finishes(visitor(person), lesson);
  }

  /** Answers all questions rightly. */
  public void finishes(Visitor visitor, String lesson) {
    var answer = visitor.post("/th/training/lessons/" + lesson + "/completions", right(lesson));
    if (answer.status() != 303) throw new IllegalStateException("not finished: " + answer.status());
  }

  private String[] right(String key) {
    var edition = lessons.get(key);
    var fields = new ArrayList<>(List.of("edition", String.valueOf(edition.number())));
    var questions = edition.lesson().questions();
    for (int i = 0; i < questions.size(); i++) {
      fields.add("question" + i);
      fields.add(String.valueOf(questions.get(i).right()));
    }
    return fields.toArray(String[]::new);
  }
}
