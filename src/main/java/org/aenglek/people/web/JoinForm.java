package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import org.aenglek.people.SignIn;
import org.jspecify.annotations.Nullable;

/**
 * What somebody types who comes in by a link.
 *
 * @param called how they want to be called
 * @param name with which they will sign in
 * @param take something, when somebody who has signed in takes what is offered
 */
record JoinForm(
    @Nullable String called,
    @Nullable String name,
    @Nullable String password,
    @Nullable String take) {
  JoinForm {
    called = requireNonNullElse(called, "");
    name = requireNonNullElse(name, "");
    password = requireNonNullElse(password, "");
  }

  boolean isTaking() {
    return take != null;
  }

  SignIn.Way way() {
    return new SignIn.Way.ByPassword(name, password);
  }
}
