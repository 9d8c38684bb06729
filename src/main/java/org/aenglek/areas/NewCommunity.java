package org.aenglek.areas;

import java.util.List;
import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * A community as it is entered.
 *
 * @param slug the last step of its address, where it has one already; none: made from the name
 * @param aliases other spellings by which people look for it
 * @param subdistrict its official code
 */
public record NewCommunity(
    String province,
    @Nullable String slug,
    LocalText name,
    List<String> aliases,
    @Nullable Integer moo,
    @Nullable String subdistrict,
    @Nullable Location location) {}
