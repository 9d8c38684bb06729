package org.aenglek.meetings.web;

import java.util.List;
import java.util.stream.Stream;
import org.aenglek.meetings.Task;
import org.aenglek.meetings.Task.Owner;
import org.aenglek.meetings.Task.OwnerKind;
import org.aenglek.meetings.Task.Whom;
import org.aenglek.site.Field.Choice;
import org.aenglek.site.Ui;

/**
 * To whom something can be given, one kind after the other.
 *
 * @param label of the kind
 */
public record OwnerMenu(String label, List<Choice> choices) {

  static List<OwnerMenu> of(Ui ui, List<Owner> owners) {
    return Stream.of(OwnerKind.values())
        .map(kind -> new OwnerMenu(ui.t("meetings.owner." + kind.key()), of(ui, owners, kind)))
        .filter(menu -> !menu.choices().isEmpty())
        .toList();
  }

  static List<Choice> of(Ui ui, List<Owner> owners, OwnerKind kind) {
    return owners.stream()
        .filter(owner -> owner.kind() == kind)
        .map(owner -> new Choice(value(owner), ui.plain(owner.name()), false))
        .toList();
  }

  OwnerMenu chosenIn(Refilled again) {
    return new OwnerMenu(label, again.choose("owner", choices));
  }

  private static String value(Task.Owner owner) {
    return new Whom(owner.kind(), owner.id()).toString();
  }
}
