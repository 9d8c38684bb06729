package org.aenglek.people.web;

import static java.util.Objects.requireNonNullElse;

import org.jspecify.annotations.Nullable;

/** The name and password with which somebody wants to sign in. */
record PasswordForm(@Nullable String name, @Nullable String password) {
  PasswordForm {
    name = requireNonNullElse(name, "");
    password = requireNonNullElse(password, "");
  }
}
