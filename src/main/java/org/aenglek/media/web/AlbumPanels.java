package org.aenglek.media.web;

import java.util.List;
import java.util.Optional;
import org.aenglek.media.Picture;
import org.aenglek.media.Pictures;
import org.aenglek.site.Panel;
import org.aenglek.site.Photographs;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wherever a page is about one thing, its other photographs are shown on it. */
@Configuration(proxyBeanMethods = false)
class AlbumPanels {
  @Bean
  Panel communityAlbum(Pictures pictures, Photographs photographs) {
    return new Album(Panel.Place.COMMUNITY, pictures, photographs);
  }

  @Bean
  Panel offerAlbum(Pictures pictures, Photographs photographs) {
    return new Album(Panel.Place.OFFER, pictures, photographs);
  }

  @Bean
  Panel storyAlbum(Pictures pictures, Photographs photographs) {
    return new Album(Panel.Place.STORY, pictures, photographs);
  }

  private record Album(Place place, Pictures pictures, Photographs photographs) implements Panel {
    @Override
    public int order() {
      return 1;
    }

    /** Most things have no photograph: that is known without asking the database. */
    @Override
    public Optional<?> show(Ui ui, Subject subject) {
      var thing = subject.id();
      if (thing == null || photographs.of(thing).isEmpty()) return Optional.empty();
      var others =
          pictures.of(List.of(thing)).getOrDefault(thing, List.of()).stream()
              .skip(1)
              .map(Picture::print)
              .toList();
      return others.isEmpty() ? Optional.empty() : Optional.of(new AlbumPanel(ui, others));
    }
  }
}
