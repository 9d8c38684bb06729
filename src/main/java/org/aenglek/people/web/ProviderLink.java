package org.aenglek.people.web;

import java.util.List;
import org.aenglek.people.SignIn;
import org.aenglek.site.Ui;

/** A button that leads to a provider of single sign-on. */
public record ProviderLink(String label, String address) {

  /**
   * @param key of what a button says
   * @param inside the address that their own follow
   * @param more what follows those, or nothing
   */
  static List<ProviderLink> to(
      Ui ui, List<SignIn.Known> providers, String key, String inside, String more) {
    return of(ui, providers, key, inside + "/sign-in/", more);
  }

  /** As {@link #to}, where their keys follow at once. */
  static List<ProviderLink> of(
      Ui ui, List<SignIn.Known> providers, String key, String before, String more) {
    return providers.stream()
        .map(
            provider ->
                new ProviderLink(
                    ui.t(key, provider.name()), ui.link(before + provider.key()) + more))
        .toList();
  }
}
