/** Signing in, one's own place, and the people of a place, as pages. */
@NullMarked
package org.aenglek.people.web;

import org.jspecify.annotations.NullMarked;
