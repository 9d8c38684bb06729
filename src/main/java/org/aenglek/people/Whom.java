package org.aenglek.people;

import java.util.UUID;
import org.aenglek.base.Actor;
import org.aenglek.people.Persons.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Whose own things are seen and changed: one's own, or those of whoever one is helping. */
@Component
public class Whom {
  private final Persons persons;
  private final Access access;

  Whom(Persons persons, Access access) {
    this.persons = persons;
    this.access = access;
  }

  /**
   * Whoever has signed in, or the one they act for.
   *
   * @throws Access.NotAllowed when they may no longer help that person
   */
  @Transactional(readOnly = true)
  public Person current() {
    var signedIn = SignedIn.current();
    var helped = signedIn.behalf();
    return helped == null ? persons.get(signedIn.person()) : require(helped.person());
  }

  /**
   * That person, when it is who acts or somebody whom they may help.
   *
   * @throws Access.NotAllowed otherwise
   */
  @Transactional(readOnly = true)
  Person require(UUID id) {
    var person = persons.get(id);
    if (!isSelf(id)) access.require(Permission.HELP, person.place());
    return person;
  }

  static boolean isSelf(UUID person) {
    return Actor.find().flatMap(Actor::person).filter(person::equals).isPresent();
  }
}
