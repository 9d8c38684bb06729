package org.aenglek.revisions;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.aenglek.base.Lang;
import org.aenglek.base.LocalText;
import org.aenglek.people.Permission;
import org.aenglek.people.Place;

/** A kind of thing that people enter; declared by the module that owns it. */
public interface Revisable {

  /** In addresses and tables: {@code community}, {@code offer}. */
  String kind();

  /** What the keys of its words begin with: {@code offers.edit}. */
  String words();

  List<Question> questions();

  /** Fields without which it cannot be published. */
  List<String> needed();

  /** Nothing when there is none. */
  Optional<Known> find(UUID id);

  /** What is public now. */
  Content read(UUID id);

  /** Makes it public, within the transaction of the revision; a new one comes to be. */
  void publish(UUID id, Place place, Content content);

  /** The key of the words for a choice. */
  default String choiceKey(String field, String value) {
    return words() + "." + field + "." + value;
  }

  /** Those that are kept in a place, or in a household of it, in their order. */
  List<UUID> in(Place place);

  /** What a choice is called; days and months are called the same wherever they are asked for. */
  default String choice(Ask ask, String value, Lang lang, UnaryOperator<String> words) {
    return switch (ask.name()) {
      case "weekdays" ->
          DayOfWeek.of(Integer.parseInt(value)).getDisplayName(TextStyle.FULL, lang.locale());
      case "months" ->
          Month.of(Integer.parseInt(value)).getDisplayName(TextStyle.FULL, lang.locale());
      default -> words.apply(choiceKey(ask.name(), value));
    };
  }

  /** The id of a new one. */
  default UUID newId(Place place) {
    return UUID.randomUUID();
  }

  /** Whether new ones are entered in such a place. */
  default boolean isEnteredIn(Place.Kind kind) {
    return false;
  }

  /** What somebody must be allowed to do in that place to change it. */
  default Permission permission(Place place) {
    return usual(place);
  }

  /** Who belongs to a household enters what is its own; all else is entered by who keeps it. */
  static Permission usual(Place place) {
    return place.kind() == Place.Kind.HOUSEHOLD ? Permission.EDIT_OWN : Permission.EDIT;
  }

  /** The address, after the language, of a page of its own for a question; empty for the usual. */
  default String screen(UUID id, String question) {
    return "";
  }

  /** Whether everybody sees what is published at once; else there are more steps of its own. */
  default boolean isSeenAtOnce() {
    return true;
  }

  /** What is chosen of what the thing itself offers, as people read it. */
  default List<LocalText> chosen(Place place, String field, Content content) {
    var offered = choices(place, field);
    return content.several(field).stream().filter(offered::containsKey).map(offered::get).toList();
  }

  /** Whether photographs of it are shown. */
  default boolean hasPictures() {
    return false;
  }

  /** Whether other things are entered in the place of such a thing. */
  default boolean holdsOthers() {
    return false;
  }

  /** What can be chosen for a field of a thing in that place: values and their names. */
  default Map<String, LocalText> choices(Place place, String field) {
    return Map.of();
  }

  /**
   * What is wrong with an answer, beyond its length: fields and the keys of sentences.
   *
   * @param content what would be published
   */
  default Map<String, String> problems(Content content) {
    return Map.of();
  }

  /**
   * Looks over what would be published, with more than a field at a time.
   *
   * @throws org.aenglek.base.Refusal when it cannot be published, with the sentence why
   */
  default void check(Place place, Content content) {}

  /** What readers would see of it, where that is not word for word what was entered. */
  default Content shown(Content content) {
    return content;
  }

  /**
   * One that is there already.
   *
   * @param path of the page that shows it, after the language
   */
  record Known(UUID id, Place place, LocalText name, String path) {}
}
