package org.aenglek.meetings.web;

import java.util.List;
import org.aenglek.site.Field.Choice;

/**
 * Where something is resolved on an item of the agenda, and given to somebody.
 *
 * @param again what was typed there and refused
 */
public record ResolvingForm(
    String address, String item, Refilled again, List<OwnerMenu> owners, List<Choice> communities) {

  static ResolvingForm of(
      String address,
      String item,
      Refilled typed,
      List<OwnerMenu> owners,
      List<Choice> communities) {
    var again = typed.in(name(item));
    return new ResolvingForm(
        address,
        item,
        again,
        owners.stream().map(menu -> menu.chosenIn(again)).toList(),
        again.choose("to", communities));
  }

  static String name(String item) {
    return "resolution " + item;
  }
}
