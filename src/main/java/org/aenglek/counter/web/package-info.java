/** The pages of the counter's village, and the door for its devices. */
@NullMarked
package org.aenglek.counter.web;

import org.jspecify.annotations.NullMarked;
