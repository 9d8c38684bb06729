package org.aenglek.areas;

import java.util.UUID;
import org.aenglek.base.LocalText;
import org.aenglek.site.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Which village is meant: its id, the last step of its address, its name and where it is.
 *
 * @param moo the village's number within its subdistrict
 * @param subdistrict none when the address is not known
 * @param location none when no point is known
 */
public record Community(
    UUID id,
    String province,
    String slug,
    LocalText name,
    @Nullable Integer moo,
    @Nullable Subdistrict subdistrict,
    @Nullable District district,
    @Nullable Location location)
    implements Subject {

  public String path() {
    return "/communities/" + slug;
  }
}
