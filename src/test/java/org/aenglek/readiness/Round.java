package org.aenglek.readiness;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.aenglek.areas.Areas;
import org.aenglek.areas.Community;
import org.aenglek.base.Actor;
import org.aenglek.readiness.CriteriaSets.Edition;
import org.aenglek.testing.World;

/** A round of a village in tests: its people, and what they do one after another. */
public class Round {
  static final String VILLAGE = "ban-tha-sai";

  private final CriteriaSets sets;
  private final Assessments assessments;
  private final Verifying verifying;
  private final Scorecards scorecards;
  private final Areas areas;
  private final World world;

  Round(
      CriteriaSets sets,
      Assessments assessments,
      Verifying verifying,
      Scorecards scorecards,
      Areas areas,
      World world) {
    this.sets = sets;
    this.assessments = assessments;
    this.verifying = verifying;
    this.scorecards = scorecards;
    this.areas = areas;
    this.world = world;
  }

  Actor actor(String signIn) {
    return Actor.person(World.idOf(signIn));
  }

  Actor chair() {
    return actor("sample.chair");
  }

  Actor district() {
    return actor("sample.district");
  }

  Actor officer() {
    return actor("sample.officer");
  }

  Community village() {
    return areas.get(VILLAGE);
  }

  UUID begun() {
    chair().does(() -> finish());
    return chair().does(() -> assessments.begin(village(), newest(), UUID.randomUUID()));
  }

  /** What another test left under way. */
  void finish() {
    for (var one : scorecards.of(village().id())) {
      if (!one.isUnderWay()) continue;
      if (one.isOpen()) {
        answerAll(one.id(), 1);
        assessments.send(one.id());
      }
      var actor =
          one.steps().stream().anyMatch(step -> step.by().equals(officer().name()))
              ? officer()
              : district();
      actor.does(
          () -> {
            verifying.take(one.id());
            verifying.confirm(one.id());
          });
    }
  }

  UUID answered(int level) {
    var id = begun();
    chair()
        .does(
            () -> {
              answerAll(id, level);
              assessments.send(id);
            });
    return id;
  }

  /** Sent with the best level of everything that is asked. */
  UUID answeredBest() {
    var id = begun();
    chair()
        .does(
            () -> {
              for (var one : asked(id)) {
                var picture = one.picture() ? picture() : null;
                assessments.answer(id, one.key(), one.levels().size() - 1, "", picture);
              }
              assessments.send(id);
            });
    return id;
  }

  void answerAll(UUID id, int level) {
    for (var criterion : asked(id)) {
      assessments.answer(id, criterion.key(), level, "", criterion.picture() ? picture() : null);
    }
  }

  List<Criteria.Criterion> asked(UUID id) {
    return scorecards.get(id).criteria().asked();
  }

  UUID confirmed(UUID id) {
    district()
        .does(
            () -> {
              verifying.take(id);
              verifying.confirm(id);
            });
    return id;
  }

  UUID appealOf(UUID id) {
    return world.ask(() -> scorecards.scorecard(id).appeals().getFirst().id());
  }

  Actor decider(UUID id) {
    return Actor.person(world.ask(() -> scorecards.scorecard(id).appeals().getFirst().decider()));
  }

  Edition newest() {
    return sets.newest(village().province()).stream()
        .filter(one -> one.set().equals("cdd"))
        .findFirst()
        .orElseThrow();
  }

  private static InputStream picture() {
    return new ByteArrayInputStream(photograph());
  }

  static byte[] photograph() {
    var bytes = new ByteArrayOutputStream();
    try {
      ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "jpeg", bytes);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
