package org.aenglek.media.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.media.MayChange;
import org.aenglek.media.Pictures;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.stereotype.Component;

/**
 * Beside what is told of a thing: add a picture.
 *
 * @param count how many there are, in words; empty while there is none
 */
public record AddPanel(Ui ui, AddPictures add, String count) {

  @Component
  static class Provider implements Panel {
    private final Pictures pictures;
    private final List<MayChange> mayChange;

    Provider(Pictures pictures, List<MayChange> mayChange) {
      this.pictures = pictures;
      this.mayChange = mayChange;
    }

    @Override
    public Place place() {
      return Place.EDITING;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<AddPanel> show(Ui ui, Subject subject) {
      var id = subject.id();
      if (id == null) return Optional.empty();
      return mayChange.stream()
          .flatMap(one -> one.find(id).stream())
          .findFirst()
          .map(thing -> panel(ui, id));
    }

    private AddPanel panel(Ui ui, UUID id) {
      int count = pictures.album(id).size();
      return new AddPanel(
          ui,
          AddPictures.of(ui, id, UUID.randomUUID().toString()),
          count == 0 ? "" : ui.t("media.count", count, ui.number(count)));
    }
  }
}
