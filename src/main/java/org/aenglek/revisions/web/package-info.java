/** Editing: one question to a screen, history, checking and translating. */
@NullMarked
package org.aenglek.revisions.web;

import org.jspecify.annotations.NullMarked;
