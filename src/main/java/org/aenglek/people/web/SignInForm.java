package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** What somebody types to sign in: a name, and a password, a code from paper, or both. */
record SignInForm(
    @Nullable String name, @Nullable String password, @Nullable String code, @Nullable String to) {
  SignInForm {
    name = requireNonNullElse(name, "");
    password = requireNonNullElse(password, "");
    code = requireNonNullElse(code, "");
    to = requireNonNullElse(to, "");
  }

  enum Way {
    PASSWORD,
    CODE,
    BOTH
  }

  Way way() {
    if (code.isBlank()) return Way.PASSWORD;
    return password.isEmpty() ? Way.CODE : Way.BOTH;
  }
}
