package org.aenglek.people.web;

import org.aenglek.people.Persons.Person;
import org.aenglek.people.SignedIn;
import org.aenglek.site.Head;
import org.aenglek.site.Ui;

/** The titles of pages about one's own things, or about those of whoever one is helping. */
final class Titles {
  private Titles() {}

  /**
   * @param key of the words: {@code <key>.title} for one's own, {@code <key>.titleOf} with a name
   */
  static String of(Ui ui, String key, Person person) {
    return isHelped(person) ? ui.t(key + ".titleOf", person.name()) : ui.t(key + ".title");
  }

  static Head head(Ui ui, String key, Person person) {
    return Head.of(of(ui, key, person), ui.t(key + ".description")).unlisted();
  }

  static boolean isHelped(Person person) {
    return !SignedIn.current().person().equals(person.id());
  }
}
