package org.aenglek.media.web;

import java.util.EnumMap;
import java.util.Map;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.media.Consent;
import org.aenglek.media.Focus;
import org.aenglek.media.Licence;
import org.aenglek.media.NewPicture;
import org.aenglek.media.Picture;
import org.aenglek.media.Pictures.Description;
import org.jspecify.annotations.Nullable;

/** Reads what a person says of a picture, field by field. */
final class PictureForm {
  static final int LONGEST_TEXT = 300;

  private PictureForm() {}

  static NewPicture facts(Map<String, String> values, Lang lang, String province) {
    var alt = text(values, "alt");
    return new NewPicture(
        province,
        alt == null ? null : LocalText.of(lang, alt),
        Licence.of(values.getOrDefault("licence", "")),
        text(values, "credit"),
        Consent.of(values.getOrDefault("consent", "")),
        "yes".equals(values.get("position")));
  }

  /** What is said in one language leaves the others as they were. */
  static Description description(Map<String, String> values, Lang lang, Picture before) {
    return new Description(
        alt(before.alt(), lang, text(values, "alt")),
        Licence.of(values.getOrDefault("licence", "")),
        text(values, "credit"),
        Consent.of(values.getOrDefault("consent", "")),
        new Focus(
            percent(values.get("x"), before.focus().x()),
            percent(values.get("y"), before.focus().y())));
  }

  private static @Nullable LocalText alt(
      @Nullable LocalText before, Lang lang, @Nullable String said) {
    var texts = new EnumMap<Lang, String>(Lang.class);
    if (before != null) texts.putAll(before.texts());
    if (said == null) texts.remove(lang);
    else texts.put(lang, said);
    return texts.isEmpty() ? null : new LocalText(texts);
  }

  private static int percent(@Nullable String value, int before) {
    return value != null && value.matches("[0-9]{1,2}|100") ? Integer.parseInt(value) : before;
  }

  /** One line without control characters; nothing when it is empty. */
  private static @Nullable String text(Map<String, String> values, String name) {
    var text = values.getOrDefault(name, "").replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
    if (text.isEmpty()) return null;
    return text.substring(
        0,
        text.offsetByCodePoints(0, Math.min(LONGEST_TEXT, text.codePointCount(0, text.length()))));
  }
}
