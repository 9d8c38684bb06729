package org.aenglek.offers.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.aenglek.areas.Areas;
import org.aenglek.offers.FollowUp;
import org.aenglek.offers.FollowUps;
import org.aenglek.offers.Lives;
import org.aenglek.people.OwnOffices;
import org.aenglek.people.OwnVillages;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/** In one's own place: the way to the products, and those that one was asked to look after. */
public record OwnProductsPanel(Ui ui, List<Link> lists, List<Asked> asked) {

  public record Link(String label, String address) {}

  /**
   * @param look a name for the style: {@code late}
   */
  public record Asked(String product, String address, String what, String due, String look) {}

  @Component
  static class Provider implements Panel {
    private final FollowUps followUps;
    private final Lives lives;
    private final LifeDoor door;
    private final OwnVillages villages;
    private final OwnOffices offices;
    private final Areas areas;

    Provider(
        FollowUps followUps,
        Lives lives,
        LifeDoor door,
        OwnVillages villages,
        OwnOffices offices,
        Areas areas) {
      this.followUps = followUps;
      this.lives = lives;
      this.door = door;
      this.villages = villages;
      this.offices = offices;
      this.areas = areas;
    }

    @Override
    public Place place() {
      return Place.OWN;
    }

    @Override
    public int order() {
      return 97;
    }

    @Override
    public Optional<OwnProductsPanel> show(Ui ui, Subject subject) {
      if (SignedIn.find().isEmpty()) return Optional.empty();
      var lists = Stream.concat(ofVillages(ui), ofOffices(ui)).toList();
      var asked = followUps.mine().stream().map(one -> asked(ui, one)).toList();
      return lists.isEmpty() && asked.isEmpty()
          ? Optional.empty()
          : Optional.of(new OwnProductsPanel(ui, lists, asked));
    }

    private Stream<Link> ofVillages(Ui ui) {
      return areas.all(villages.all()).values().stream()
          .filter(one -> door.maySee(org.aenglek.people.Place.community(one.id())))
          .map(
              one ->
                  new Link(
                      ui.t(LifeWords.KEY + "title", one.name()),
                      ui.link(LifeAddresses.village(one))));
    }

    private Stream<Link> ofOffices(Ui ui) {
      return offices.all().stream()
          .filter(door::maySee)
          .map(
              area ->
                  new Link(
                      ui.t(LifeWords.KEY + "area.title", areas.nameOf(area.id())),
                      ui.link(LifeAddresses.area(area))));
    }

    private Asked asked(Ui ui, FollowUp one) {
      boolean isLate = one.isOverdue(ui.today());
      return new Asked(
          lives.get(one.product()).product().name(),
          ui.link(LifeAddresses.life(one.product())),
          one.what(),
          ui.t(LifeWords.KEY + (isLate ? "due.past" : "due"), one.due()),
          isLate ? "late" : "");
    }
  }
}
