package org.aenglek.search;

import java.util.List;
import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.base.Point;
import org.jspecify.annotations.Nullable;

/**
 * What is shown of a thing that was found.
 *
 * @param kind {@code community}, {@code offer}, {@code route} or {@code story}
 * @param path after the language
 * @param words what it has, such as a community's capital
 */
public record Thing(
    String kind,
    UUID id,
    String path,
    LocalText title,
    List<LocalText> words,
    @Nullable LocalText lead,
    @Nullable String district,
    @Nullable Point point,
    boolean sample) {

  /** The last step of the address. */
  public String slug() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
