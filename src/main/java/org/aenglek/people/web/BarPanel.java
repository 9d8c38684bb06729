package org.aenglek.people.web;

import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Panel;
import org.aenglek.site.Subject;
import org.aenglek.site.Ui;
import org.aenglek.site.Vault;
import org.springframework.stereotype.Component;

/**
 * In the bar: the way in, or one's own name.
 *
 * @param name empty while nobody has signed in
 * @param typist under which the browser keeps what they type: the same each time, and tells nobody
 *     who they are
 */
public record BarPanel(Ui ui, String name, String typist) {

  @Component
  static class Provider implements Panel {
    private static final int TYPIST_BYTES = 12;
    private final Vault vault;

    Provider(Vault vault) {
      this.vault = vault;
    }

    @Override
    public Place place() {
      return Place.BAR;
    }

    @Override
    public int order() {
      return 10;
    }

    @Override
    public Optional<BarPanel> show(Ui ui, Subject subject) {
      return Optional.of(
          SignedIn.find()
              .map(me -> new BarPanel(ui, ui.plain(me.name()), typist(me.person())))
              .orElseGet(() -> new BarPanel(ui, "", "")));
    }

    private String typist(UUID person) {
      var hash = vault.hash("typist", person.toString());
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TYPIST_BYTES));
    }
  }
}
