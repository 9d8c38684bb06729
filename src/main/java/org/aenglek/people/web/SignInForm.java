package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What somebody types to sign in: a name, and a password or a code from paper. */
record SignInForm(
    @Nullable String name, @Nullable String password, @Nullable String code, @Nullable String to) {
  SignInForm {
    name = requireNonNullElse(name, "");
    password = requireNonNullElse(password, "");
    code = requireNonNullElse(code, "");
    to = requireNonNullElse(to, "");
  }

  boolean isByCode() {
    return password.isEmpty() && !code.isBlank();
  }
}
