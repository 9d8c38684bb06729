package org.aenglek.people;

import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.base.Tidy;
import org.aenglek.people.PeopleRefused.Reason;

/** How somebody is called, as it was typed, without what nobody sees. */
final class PersonName {
  private static final int LONGEST = 100;

  private PersonName() {}

  /**
   * @throws PeopleRefused when nothing is left of it, or it is no name any more
   */
  static LocalText of(Lang lang, String typed) {
    var name = Tidy.line(typed);
    if (name.codePoints().noneMatch(Character::isLetter)) {
      throw new PeopleRefused(Reason.NAME_MISSING);
    }
    if (name.codePointCount(0, name.length()) > LONGEST) {
      throw new PeopleRefused(Reason.NAME_LONG, LONGEST);
    }
    return LocalText.of(lang, name);
  }
}
