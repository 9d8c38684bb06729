package org.aenglek.media;

import org.aenglek.base.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * What is told of a picture when it is received.
 *
 * @param province the thing's that it will show
 * @param alt what is to be seen, for those who cannot see it
 * @param credit who made it, as it is to be named
 * @param keepsPosition whether the place at which it was taken may be kept; pictures that are shown
 *     never carry it
 */
public record NewPicture(
    String province,
    @Nullable LocalText alt,
    Licence licence,
    @Nullable String credit,
    Consent consent,
    boolean keepsPosition) {}
