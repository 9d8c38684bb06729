package org.aenglek.site;

import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The query parameters that pages read; whatever else stands in a query changes nothing. */
@Component
class QueryParameters {
  private static final Pattern ORDINARY = Pattern.compile("[A-Za-z0-9._-]*");

  private final ObjectProvider<Asks> askers;
  private volatile @Nullable Set<String> known;

  QueryParameters(ObjectProvider<Asks> askers) {
    this.askers = askers;
  }

  /**
   * What a query asks of our pages: each parameter by its name, as it stands in the address,
   * without those that are left empty. Nothing when one of them is given twice, or a name is
   * written in another way than ours: a page that is made of such a query is nobody else's.
   */
  Optional<TreeMap<String, String>> asked(@Nullable String query) {
    var parts = new TreeMap<String, String>();
    if (query == null) return Optional.of(parts);
    for (var part : query.split("&", -1)) {
      var name = part.contains("=") ? part.substring(0, part.indexOf('=')) : part;
      if (!ORDINARY.matcher(name).matches()) return Optional.empty();
      if (known().contains(name) && parts.put(name, part) != null) return Optional.empty();
    }
    parts.entrySet().removeIf(part -> part.getValue().equals(part.getKey() + "="));
    return Optional.of(parts);
  }

  private Set<String> known() {
    var names = known;
    if (names == null) {
      names =
          askers.stream()
              .flatMap(asker -> asker.parameters().stream())
              .collect(Collectors.toUnmodifiableSet());
      known = names;
    }
    return names;
  }
}
